package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.alarm.AlarmRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An alarm that was told. */
@Entity
@IdClass(AlarmEntity.Key.class)
@Table(name = "corpkit_alarm")
public class AlarmEntity {

    @Id
    @Column(name = "receiver")
    private String receiver;

    @Id
    @Column(name = "alarm_id")
    private String alarmId;

    @Column(name = "kind")
    private String kind;

    /** Null in a row that was only made to be locked. */
    @Column(name = "place")
    private @Nullable String place;

    @Column(name = "cause")
    private @Nullable String cause;

    @Column(name = "stands_since")
    private String since;

    @Column(name = "seen_at")
    private String seenAt;

    /** For Jakarta Persistence. */
    protected AlarmEntity() {}

    /** Takes over every field outside the key. */
    public void fill(AlarmRow row) {
        kind = row.kind();
        place = row.place();
        cause = row.cause();
        since = Moment.write(row.since());
        seenAt = Moment.write(row.seenAt());
    }

    /** The row of the port. */
    public AlarmRow toRow() {
        return new AlarmRow(
                receiver,
                alarmId,
                kind,
                place == null ? "" : place,
                cause == null ? "" : cause,
                Moment.read(since),
                Moment.read(seenAt));
    }

    /** The primary key. */
    public record Key(String receiver, String alarmId) {}
}
