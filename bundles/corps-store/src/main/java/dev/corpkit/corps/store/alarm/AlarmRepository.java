package dev.corpkit.corps.store.alarm;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Alarms that were told and are not solved, by receiver: over all nodes one is told once. */
@ProviderType
public interface AlarmRepository {

    /** Those of a receiver, ordered by alarmId. */
    List<AlarmRow> all(String receiver);

    /** Inserts or replaces. */
    void save(Collection<AlarmRow> alarms);

    /** Deletes those of these receivers and alarmIds; what is not there is passed over. */
    void delete(Collection<AlarmRow> alarms);
}
