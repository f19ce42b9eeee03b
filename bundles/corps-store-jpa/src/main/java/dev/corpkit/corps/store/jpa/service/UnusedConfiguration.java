package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.Setting;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.Sentences;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** That the newest configuration cannot be used, and the store that is open goes on with the one before. Thread-safe. */
final class UnusedConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedConfiguration.class);
    private static final String PUT_BACK =
            "Put back what stood there before this edit: no other key opens a database that was filled, and after a restart"
                    + " CorpKit would not open it.";
    private static final String KIND = "configuration";

    private final InstantSource clock;
    private Optional<Finding> finding = Optional.empty();

    UnusedConfiguration(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<Finding> finding() {
        return finding;
    }

    /**
     * It leads to no database.
     *
     * @param why without a password and without parameters of a URL
     */
    void showUrl(StoreException why, StoreSettings inUse) {
        show(inUse.place(Setting.URL), why.what(), why.remedy(), inUse);
    }

    /** What it leads to could not be opened. */
    void show(StoreSettings wanted, StoreException why, StoreSettings inUse) {
        Setting setting = Failures.setting(why);
        String place = wanted.place(setting == Setting.NONE ? Setting.URL : setting);
        show(place, wanted.hiding(why.what()), setting == Setting.KEY ? PUT_BACK : wanted.hiding(why.remedy()), inUse);
    }

    private synchronized void show(String place, String what, String remedy, StoreSettings inUse) {
        Finding now = new Finding(
                Urgency.WARNING,
                KIND,
                place,
                Sentences.of("The configuration cannot be used: " + what, "The store at " + inUse + " goes on."),
                remedy,
                finding.map(Finding::since).orElseGet(clock::instant),
                1);
        if (!finding.equals(Optional.of(now))) {
            LOG.warn("{}: {} {}", now.place(), now.cause(), now.remedy());
        }
        finding = Optional.of(now);
    }

    /** It is used. */
    synchronized void end() {
        if (finding.isPresent()) {
            LOG.info("Mended: {}", finding.get().place());
        }
        finding = Optional.empty();
    }
}
