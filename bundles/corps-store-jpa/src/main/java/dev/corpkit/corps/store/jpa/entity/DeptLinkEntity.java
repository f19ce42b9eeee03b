package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.OrgKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That a member belongs to a department. */
@Entity
@IdClass(DeptLinkEntity.Key.class)
@Table(name = "corpkit_dept_link")
public class DeptLinkEntity extends OrgRowEntity<DeptLink> {

    @Id
    @Column(name = "member_id")
    private String memberId;

    @Id
    @Column(name = "dept_id")
    private String deptId;

    @Column(name = "sort_order")
    private long order;

    @Column(name = "leader")
    private boolean leader;

    /** For Jakarta Persistence. */
    protected DeptLinkEntity() {}

    /** From a row of the port. */
    public static DeptLinkEntity fromRow(OrgKey org, DeptLink row) {
        return new DeptLinkEntity(org, row);
    }

    private DeptLinkEntity(OrgKey org, DeptLink row) {
        super(org);
        memberId = row.memberId();
        deptId = row.deptId();
        write(row);
    }

    @Override
    public Key key() {
        return new Key(appId, fullName, memberId, deptId);
    }

    @Override
    public DeptLink toRow() {
        return new DeptLink(memberId, deptId, order, leader);
    }

    @Override
    public void fill(DeptLink row) {
        write(row);
    }

    private void write(DeptLink row) {
        order = row.order();
        leader = row.leader();
    }

    /** The primary key. */
    public record Key(String appId, String fullName, String memberId, String deptId) {}
}
