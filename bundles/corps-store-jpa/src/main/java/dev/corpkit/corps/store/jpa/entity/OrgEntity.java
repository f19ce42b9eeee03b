package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.OrgKey;
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

    /** For Jakarta Persistence. */
    protected OrgEntity() {}

    /** The organization. */
    public OrgKey toKey() {
        return new OrgKey(appId, fullName);
    }

    /** The primary key. */
    public record Key(String appId, String fullName) {}
}
