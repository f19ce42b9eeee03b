package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A cached token, sealed. */
@Entity
@IdClass(TokenEntity.Key.class)
@Table(name = "corpkit_token")
public class TokenEntity implements Sealed {

    @Id
    @Column(name = "suite_id")
    private String suiteId;

    @Id
    @Column(name = "corp_id")
    private String corpId;

    @Column(name = "sealed_token")
    private String sealedToken;

    @Column(name = "token_version")
    private long version;

    @Column(name = "fetched_at")
    private String fetchedAt;

    @Column(name = "expires_at")
    private String expiresAt;

    /** For Jakarta Persistence. */
    protected TokenEntity() {}

    /** Takes over every field outside the key. */
    public void fill(TokenRow row, SecretBox secrets) {
        sealedToken = secrets.seal(row.token(), place());
        version = row.version();
        fetchedAt = Moment.write(row.fetchedAt());
        expiresAt = Moment.write(row.expiresAt());
    }

    /** The row of the port. */
    public TokenRow toRow(SecretBox secrets) {
        return new TokenRow(
                new TokenKey(suiteId, corpId),
                secrets.open(sealedToken, place()),
                version,
                Moment.read(fetchedAt),
                Moment.read(expiresAt));
    }

    @Override
    public void reseal(SecretBox secrets) {
        sealedToken = secrets.reseal(sealedToken, place());
    }

    private String place() {
        return "corpkit_token/" + suiteId + "/" + corpId;
    }

    /** The primary key. */
    public record Key(String suiteId, String corpId) {}
}
