package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That a member has a role. */
@Entity
@IdClass(RoleMemberEntity.Key.class)
@Table(name = "corpkit_role_member")
public class RoleMemberEntity extends OrgRowEntity<RoleMemberRow> {

    @Id
    @Column(name = "member_id")
    private String memberId;

    @Id
    @Column(name = "role_id")
    private String roleId;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source;

    @Column(name = "place")
    private int place;

    /** For Jakarta Persistence. */
    protected RoleMemberEntity() {}

    /** From a row of the port. */
    public static RoleMemberEntity fromRow(OrgKey org, RoleMemberRow row) {
        return new RoleMemberEntity(org, row);
    }

    private RoleMemberEntity(OrgKey org, RoleMemberRow row) {
        super(org);
        memberId = row.memberId();
        roleId = row.roleId();
        write(row);
    }

    @Override
    public Key key() {
        return new Key(appId, fullName, memberId, roleId);
    }

    @Override
    public RoleMemberRow toRow() {
        return new RoleMemberRow(memberId, roleId, source, place);
    }

    @Override
    public void fill(RoleMemberRow row) {
        write(row);
    }

    private void write(RoleMemberRow row) {
        source = row.source();
        place = row.position();
    }

    /** The primary key. */
    public record Key(String appId, String fullName, String memberId, String roleId) {}
}
