package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A role. */
@Entity
@IdClass(RoleEntity.Key.class)
@Table(name = "corpkit_role")
public class RoleEntity extends OrgRowEntity<RoleRow> {

    @Id
    @Column(name = "role_id")
    private String roleId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source;

    /** For Jakarta Persistence. */
    protected RoleEntity() {}

    /** From a row of the port. */
    public static RoleEntity fromRow(OrgKey org, RoleRow row) {
        return new RoleEntity(org, row);
    }

    private RoleEntity(OrgKey org, RoleRow row) {
        super(org);
        roleId = row.roleId();
        write(row);
    }

    @Override
    public Key key() {
        return new Key(appId, fullName, roleId);
    }

    @Override
    public RoleRow toRow() {
        return new RoleRow(roleId, name, source);
    }

    @Override
    public void fill(RoleRow row) {
        write(row);
    }

    private void write(RoleRow row) {
        name = row.name();
        source = row.source();
    }

    /** The primary key. */
    public record Key(String appId, String fullName, String roleId) {}
}
