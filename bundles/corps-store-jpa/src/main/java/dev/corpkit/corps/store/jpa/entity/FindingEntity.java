package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Something that stands about an organization. */
@Entity
@IdClass(FindingEntity.Key.class)
@Table(name = "corpkit_finding")
public class FindingEntity extends OrgRowEntity<FindingRow> {

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private FindingRow.Kind kind;

    @Id
    @Column(name = "place")
    private String place;

    @Column(name = "cause")
    private String cause;

    @Column(name = "remedy")
    private String remedy;

    @Column(name = "stands_since")
    private String since;

    @Column(name = "objects")
    private long count;

    /** For Jakarta Persistence. */
    protected FindingEntity() {}

    /** The key of a row. */
    public static Key key(OrgKey org, FindingRow row) {
        return new Key(org.appId(), org.fullName(), row.kind(), row.place());
    }

    @Override
    public Key key() {
        return new Key(appId, fullName, kind, place);
    }

    @Override
    public FindingRow toRow() {
        return new FindingRow(kind, place, cause, remedy, Moment.read(since), count);
    }

    @Override
    public void fill(FindingRow row) {
        cause = row.cause();
        remedy = row.remedy();
        since = Moment.write(row.since());
        count = row.count();
    }

    /** The primary key. */
    public record Key(String appId, String fullName, FindingRow.Kind kind, String place) {}
}
