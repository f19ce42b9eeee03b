package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A department. */
@Entity
@IdClass(DeptEntity.Key.class)
@Table(name = "corpkit_dept")
public class DeptEntity extends OrgRowEntity<DeptRow> {

    @Id
    @Column(name = "dept_id")
    private String deptId;

    @Column(name = "parent_id")
    private @Nullable String parentId;

    @Column(name = "name")
    private String name;

    @Column(name = "sort_order")
    private long order;

    @Column(name = "leaders")
    private String leaders;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source;

    /** For Jakarta Persistence. */
    protected DeptEntity() {}

    /** From a row of the port. */
    public static DeptEntity fromRow(OrgKey org, DeptRow row) {
        return new DeptEntity(org, row);
    }

    private DeptEntity(OrgKey org, DeptRow row) {
        super(org);
        deptId = row.deptId();
        write(row);
    }

    @Override
    public Key key() {
        return new Key(appId, fullName, deptId);
    }

    @Override
    public DeptRow toRow() {
        return new DeptRow(deptId, parentId, name, order, Lines.read(leaders), source);
    }

    @Override
    public void fill(DeptRow row) {
        write(row);
    }

    private void write(DeptRow row) {
        parentId = row.parentId();
        name = row.name();
        order = row.order();
        leaders = Lines.write(row.leaders());
        source = row.source();
    }

    /** The primary key. */
    public record Key(String appId, String fullName, String deptId) {}
}
