package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Dialect;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which store is to be open, by the newest configuration and by what was open before. For one thread. */
final class WantedStore {

    private final ShownTrouble trouble;
    private final UnusedConfiguration unused;
    private final RememberedStore remembered;

    private @Nullable Configuration newest;
    private @Nullable StoreSettings wanted;
    private @Nullable StoreSettings last;

    WantedStore(ShownTrouble trouble, UnusedConfiguration unused, RememberedStore remembered) {
        this.trouble = trouble;
        this.unused = unused;
        this.remembered = remembered;
    }

    /**
     * A configuration.
     *
     * @param written as it is written
     */
    record Configuration(StoreSettings read, Map<String, ?> written) {}

    /** Takes an edit over, or says why it is not used. */
    void take(Configuration edited) {
        newest = edited;
        Optional<StoreSettings> left = last == null ? remembered.leftFor(edited.read()) : Optional.empty();
        wanted = left.orElse(wanted);
        Dialect opened = left.isPresent() ? Dialect.H2 : opened();
        try {
            wanted = StoreChoice.of(edited.read(), edited.written(), wanted, opened, remembered);
            unused.end();
        } catch (StoreException why) {
            if (wanted == null) {
                trouble.show(Trouble.misconfigured(why));
            } else {
                unused.showUrl(why, last == null ? wanted : last);
            }
        }
    }

    /** What is to be open; null where nothing is. */
    @Nullable
    StoreSettings settings() {
        return wanted;
    }

    /** By what the store was open last in this process; null before it was. */
    @Nullable
    StoreSettings last() {
        return last;
    }

    /** The kind of database that was open in this process; null before one was. */
    @Nullable
    Dialect opened() {
        return last == null ? null : last.url().dialect();
    }

    /** It is open by these now. */
    void opened(StoreSettings settings) {
        last = settings;
        remembered.write(settings.name());
        if (newest != null && newest.read().equals(settings)) {
            unused.end();
        }
    }

    /** What the newest configuration names, used or not. */
    Optional<StoreSettings> named() {
        return Optional.ofNullable(newest).map(Configuration::read).filter(StoreSettings::namesDatabase);
    }

    /** Wants another kind of store from now on, which is open. */
    void begin(StoreSettings moved) {
        wanted = moved;
    }

    /** Nothing is to be open any more. */
    void nothing() {
        wanted = null;
    }
}
