package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.MemberEventRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What an event said of a member. */
@Entity
@IdClass(MemberEventEntity.Key.class)
@Table(name = "corpkit_member_event")
public class MemberEventEntity extends OrgRowEntity<MemberEventRow> {

    @Id
    @Column(name = "member_id")
    private String memberId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private MemberEventRow.Kind kind;

    @Id
    @Column(name = "detail")
    private String detail;

    @Column(name = "happened_at")
    private String at;

    /** For Jakarta Persistence. */
    protected MemberEventEntity() {}

    @Override
    public Key key() {
        return new Key(appId, fullName, memberId, kind, detail);
    }

    @Override
    public MemberEventRow toRow() {
        return new MemberEventRow(memberId, kind, detail, Moment.read(at));
    }

    @Override
    public void fill(MemberEventRow row) {
        at = Moment.write(row.at());
    }

    /** The primary key. */
    public record Key(String appId, String fullName, String memberId, MemberEventRow.Kind kind, String detail) {}
}
