package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.alarm.AlarmRepository;
import dev.corpkit.corps.store.alarm.AlarmRow;
import java.util.Collection;
import java.util.List;

record MemoryAlarms(Table<String, AlarmRow> alarms) implements AlarmRepository {

    @Override
    public List<AlarmRow> all(String receiver) {
        return alarms.all(Tables.WHOLE).stream()
                .filter(alarm -> alarm.receiver().equals(receiver))
                .toList();
    }

    @Override
    public void save(Collection<AlarmRow> rows) {
        rows.forEach(row -> alarms.put(Tables.WHOLE, row));
    }

    @Override
    public void delete(Collection<AlarmRow> rows) {
        alarms.delete(
                Tables.WHOLE,
                rows.stream()
                        .map(row -> new RowId(row.receiver(), row.alarmId()))
                        .toList());
    }
}
