package dev.corpkit.corps.store.jpa.service;

/**
 * Has H2 check the counters of its versions. A store that closed itself, mostly on a full disk, leaves a counter that never gets
 * right again, and a thread that meets it counts up and down for ever; the check, which H2 has as an assertion, makes an error
 * of that. Tests run with assertions anyway, and so do not show what happens without.
 */
final class H2SelfCheck {

    private static final String COUNTING = "org.h2.mvstore.MVStore";

    private H2SelfCheck() {}

    /** To be called before the first database is opened by the driver of that loader; later it changes nothing. */
    static void turnOn(ClassLoader ofDriver) {
        ofDriver.setClassAssertionStatus(COUNTING, true);
    }
}
