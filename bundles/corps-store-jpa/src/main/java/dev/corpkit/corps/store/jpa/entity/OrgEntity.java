package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "revision")
    private long revision;

    @Column(name = "history_from")
    private @Nullable String historyFrom;

    /** Empty for nobody. */
    @Column(name = "admin_id")
    private String adminId;

    /** For Jakarta Persistence. */
    protected OrgEntity() {}

    /** The row of the port. */
    public OrgRow toRow() {
        return new OrgRow(
                new OrgKey(appId, fullName),
                corpId,
                suiteId,
                revision,
                historyFrom == null ? null : Moment.read(historyFrom),
                adminId);
    }

    /** Takes over every field outside the key. */
    public void fill(OrgRow row) {
        corpId = row.corpId();
        suiteId = row.suiteId();
        revision = row.revision();
        historyFrom = row.historyFrom() == null ? null : Moment.write(row.historyFrom());
        adminId = row.adminId();
    }

    /** The primary key. */
    public record Key(String appId, String fullName) {}
}
