package dev.corpkit.corps.alarms.told;

import dev.corpkit.corps.store.alarm.AlarmRow;
import java.util.Collection;
import java.util.List;

/** Where it is kept what a receiver was told. */
public interface ToldAlarms {

    /** Does the work unless another node does it just now, or nothing can be kept. */
    void alone(String receiver, Runnable work);

    /** What the receiver was told and is not solved. To be called within {@link #alone}. */
    List<AlarmRow> all(String receiver);

    /** Keeps some and forgets others, all or nothing. To be called within {@link #alone}. */
    void write(Collection<AlarmRow> kept, Collection<AlarmRow> solved);
}
