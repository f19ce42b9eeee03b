package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.alarm.AlarmRepository;
import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.corps.store.jpa.entity.AlarmEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

record JpaAlarms(JpaSession session) implements AlarmRepository {

    @Override
    public List<AlarmRow> all(String receiver) {
        return session
                .read(
                        AlarmEntity.class,
                        "select e from AlarmEntity e where e.receiver = :receiver",
                        Map.of("receiver", receiver))
                .stream()
                .map(AlarmEntity::toRow)
                .sorted(Comparator.comparing(AlarmRow::alarmId))
                .toList();
    }

    /** Row by row in one order: of two nodes that save the same at once, one waits for the other. */
    @Override
    public void save(Collection<AlarmRow> alarms) {
        alarms.stream().sorted(Comparator.comparing(AlarmRow::alarmId)).forEach(alarm -> {
            session.lockedOrNew(
                            AlarmEntity.class,
                            new AlarmEntity.Key(alarm.receiver(), alarm.alarmId()),
                            RowKey.alarm(alarm))
                    .fill(alarm);
            session.send("Keeping an alarm");
        });
    }

    @Override
    public void delete(Collection<AlarmRow> alarms) {
        alarms.forEach(alarm -> session.execute(
                "Deleting an alarm",
                "delete from AlarmEntity e where e.receiver = :receiver and e.alarmId = :alarmId",
                Map.of("receiver", alarm.receiver(), "alarmId", alarm.alarmId())));
    }
}
