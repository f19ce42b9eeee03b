package dev.corpkit.corps.alarms.receiver;

/** Somebody who is told. Used by one thread. */
public interface Receiver {

    /** A short fixed name, under which it is kept what was told. */
    String name();

    /**
     * Tells.
     *
     * @throws NotToldException if it did not come through, or nobody knows: to be tried again later
     */
    void tell(AlarmMessage message) throws NotToldException;
}
