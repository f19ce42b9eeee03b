package dev.corpkit.corps.alarms.told;

import dev.corpkit.corps.store.alarm.AlarmRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** In memory, for what must be told without a store: what is wrong with it. Each node tells its own. Thread-safe. */
public final class OwnAlarms implements ToldAlarms {

    private final Map<String, AlarmRow> told = new ConcurrentHashMap<>();

    @Override
    public void alone(String receiver, Runnable work) {
        work.run();
    }

    @Override
    public List<AlarmRow> all(String receiver) {
        return told.values().stream()
                .filter(alarm -> alarm.receiver().equals(receiver))
                .toList();
    }

    @Override
    public void write(Collection<AlarmRow> kept, Collection<AlarmRow> solved) {
        kept.forEach(alarm -> told.put(key(alarm), alarm));
        solved.forEach(alarm -> told.remove(key(alarm)));
    }

    private static String key(AlarmRow alarm) {
        return alarm.receiver() + " " + alarm.alarmId();
    }
}
