package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An authorization; its permanent codes are sealed. */
@Entity
@IdClass(AuthorizationEntity.Key.class)
@Table(name = "corpkit_authorization")
public class AuthorizationEntity implements Sealed {

    @Id
    @Column(name = "suite_id")
    private String suiteId;

    @Id
    @Column(name = "corp_id")
    private String corpId;

    @Column(name = "corp_name")
    private String corpName;

    @Column(name = "sealed_permanent_code")
    private String sealedPermanentCode;

    @Column(name = "agent_id")
    private @Nullable String agentId;

    @Column(name = "scope_depts")
    private @Nullable String scopeDepts;

    @Column(name = "scope_members")
    private @Nullable String scopeMembers;

    @Column(name = "scope_tags")
    private @Nullable String scopeTags;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private AuthorizationRow.Status status;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "authorized_at")
    private String authorizedAt;

    @Column(name = "updated_at")
    private String updatedAt;

    @Column(name = "sealed_next_permanent_code")
    private @Nullable String sealedNextPermanentCode;

    @Column(name = "permissions")
    private @Nullable String permissions;

    @Column(name = "erase_at")
    private @Nullable String eraseAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "auth_mode")
    private AuthMode authMode;

    /** For Jakarta Persistence. */
    protected AuthorizationEntity() {}

    /** Takes over every field outside the key. */
    public void fill(AuthorizationRow row, SecretBox secrets) {
        corpName = row.corpName();
        sealedPermanentCode = secrets.seal(row.permanentCode(), place());
        agentId = row.agentId();
        scopeDepts = Lines.write(row.scope().depts());
        scopeMembers = Lines.write(row.scope().members());
        scopeTags = Lines.write(row.scope().tags());
        status = row.status();
        reason = row.reason();
        authorizedAt = Moment.write(row.authorizedAt());
        updatedAt = Moment.write(row.updatedAt());
        sealedNextPermanentCode = ifAny(row.nextPermanentCode(), code -> secrets.seal(code, nextPlace()));
        permissions = ifAny(row.permissions(), Lines::write);
        eraseAt = ifAny(row.eraseAt(), Moment::write);
        authMode = row.authMode();
    }

    /** The row of the port. */
    public AuthorizationRow toRow(SecretBox secrets) {
        return new AuthorizationRow(
                suiteId,
                corpId,
                corpName,
                secrets.open(sealedPermanentCode, place()),
                agentId,
                new ScopeRow(Lines.read(scopeDepts), Lines.read(scopeMembers), Lines.read(scopeTags)),
                status,
                reason,
                Moment.read(authorizedAt),
                Moment.read(updatedAt),
                ifAny(sealedNextPermanentCode, text -> secrets.open(text, nextPlace())),
                ifAny(permissions, Lines::read),
                ifAny(eraseAt, Moment::read),
                authMode);
    }

    @Override
    public void reseal(SecretBox secrets) {
        sealedPermanentCode = secrets.reseal(sealedPermanentCode, place());
        sealedNextPermanentCode = ifAny(sealedNextPermanentCode, text -> secrets.reseal(text, nextPlace()));
    }

    private String place() {
        return "corpkit_authorization/" + suiteId + "/" + corpId;
    }

    private String nextPlace() {
        return "next_permanent_code in " + place();
    }

    private static <T, U> @Nullable U ifAny(@Nullable T value, Function<T, U> function) {
        return value == null ? null : function.apply(value);
    }

    /** The primary key. */
    public record Key(String suiteId, String corpId) {}
}
