package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.ErasureRow;
import dev.corpkit.corps.store.ErasureRow.Cause;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That data were erased. It is never changed. */
@Entity
@Table(name = "corpkit_erasure")
public class ErasureEntity {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "suite_id")
    private String suiteId;

    @Column(name = "corp_id")
    private String corpId;

    @Column(name = "cause")
    private String cause;

    @Column(name = "erased_at")
    private String erasedAt;

    @Column(name = "orgs")
    private String orgs;

    @Column(name = "depts")
    private int depts;

    @Column(name = "members")
    private int members;

    @Column(name = "roles")
    private int roles;

    /** For Jakarta Persistence. */
    protected ErasureEntity() {}

    /** From a row of the port. */
    public ErasureEntity(ErasureRow row) {
        id = UUID.randomUUID().toString();
        suiteId = row.suiteId();
        corpId = row.corpId();
        cause = row.cause().name();
        erasedAt = Moment.write(row.erasedAt());
        orgs = Lines.write(row.orgs());
        depts = row.depts();
        members = row.members();
        roles = row.roles();
    }

    /** The row of the port. */
    public ErasureRow toRow() {
        return new ErasureRow(
                suiteId, corpId, Cause.valueOf(cause), Moment.read(erasedAt), Lines.read(orgs), depts, members, roles);
    }
}
