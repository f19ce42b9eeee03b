package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.Setting;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.Sentences;
import java.time.Instant;

/**
 * Why the store does not work, in words that name no password and no parameter of a URL.
 *
 * @param place the database, or file and field
 * @param cause what does not work and why, without a full stop
 * @param remedy what to do
 */
record Trouble(String place, String cause, String remedy) {

    private static final String KIND = "store";

    /** The configuration leads to no database. */
    static Trouble misconfigured(StoreException why) {
        String place = StoreConfiguration.PID + ".cfg: url"; // which database is the URL's business alone
        return new Trouble(
                place, "The store is not open: " + place + ": " + Sentences.withoutStop(why.what()), why.remedy());
    }

    /** Before it is open. */
    static Trouble notOpen(StoreSettings settings, StoreException why) {
        return of(settings, "is not open", why);
    }

    /** While it is. */
    static Trouble notWritable(StoreSettings settings, StoreException why) {
        return of(settings, "does not work", why);
    }

    /** While everything is moved. */
    static Trouble moving(StoreSettings from, StoreSettings to) {
        return new Trouble(
                from.toString(),
                "The store at " + from + " is closed: it is moved to " + to,
                "Wait until store:move ends.");
    }

    private static Trouble of(StoreSettings settings, String state, StoreException why) {
        Setting setting = Failures.setting(why);
        String place = settings.place(setting);
        return new Trouble(
                place,
                "The store at " + settings + " " + state + ": " + (setting == Setting.NONE ? "" : place + ": ")
                        + Sentences.withoutStop(settings.hiding(why.what())),
                settings.hiding(why.remedy()));
    }

    /** Both. */
    String message() {
        return Sentences.of(cause, remedy);
    }

    Finding finding(Instant since) {
        return new Finding(Urgency.BROKEN, KIND, place, Sentences.of(cause), remedy, since, 1);
    }
}
