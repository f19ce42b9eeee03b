package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An organization that has rows. Its row is its lock. */
@Entity
@IdClass(OrgEntity.Key.class)
@Table(name = "corpkit_org")
public class OrgEntity {

    @Id
    @Column(name = "app_id")
    private String appId;

    @Id
    @Column(name = "full_name")
    private String fullName;

    /** Empty until the organization is claimed. */
    @Column(name = "corp_id")
    private String corpId;

    /** Empty until it is read through one. */
    @Column(name = "suite_id")
    private String suiteId;

    /** For Jakarta Persistence. */
    protected OrgEntity() {}

    /** The row of the port. */
    public OrgRow toRow() {
        return new OrgRow(new OrgKey(appId, fullName), corpId, suiteId);
    }

    /** Keeps the enterprise that it holds the data of. */
    public void claim(String claimant) {
        corpId = toRow().claimedBy(claimant).corpId();
    }

    /** Keeps the suite that it is read through. */
    public void readThrough(String suite) {
        suiteId = suite;
    }

    /** The primary key. */
    public record Key(String appId, String fullName) {}
}
