package dev.corpkit.corps.jobs.event;

import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.findings.FailurePlace;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.wecom.callback.EventReader;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A kept callback and what it asks for.
 *
 * @param row as it was read
 * @param asked what it asks for
 */
public record KeptEvent(CallbackRow row, Asked asked) {

    private static final Logger LOG = LoggerFactory.getLogger(KeptEvent.class);

    /** Reads a row's message. */
    public static KeptEvent of(CallbackRow row) {
        return new KeptEvent(row, asked(row));
    }

    private static Asked asked(CallbackRow row) {
        if (OwedSync.KIND.equals(row.kind())) {
            return new Asked.Reading(ContactHints.EVERYTHING);
        }
        try {
            return EventMeaning.of(EventReader.read(row.message()), happenedAt(row));
        } catch (CallbackRefusedException refused) {
            return new Asked.Unreadable(String.valueOf(refused.getMessage()));
        } catch (RuntimeException unexpected) {
            LOG.error("A mistake inside CorpKit callback={} {}", row.id(), FailurePlace.of(unexpected));
            return new Asked.Unreadable("Cannot be read: a mistake inside CorpKit, or a message of an unknown form");
        }
    }

    /** By WeCom's clock, as far as that is not ahead of ours. */
    private static Instant happenedAt(CallbackRow row) {
        return row.happenedAt().isAfter(row.receivedAt()) ? row.receivedAt() : row.happenedAt();
    }

    /** Whether it changes an authorization. */
    public boolean isAuthChange() {
        return asked instanceof Asked.AuthChange;
    }

    /** Whether it can be read at all. */
    public boolean isReadable() {
        return !(asked instanceof Asked.Unreadable);
    }

    /** What it says may have changed; nothing where it is not about that. */
    public ContactHints hints() {
        return asked instanceof Asked.Reading reading ? reading.hints() : ContactHints.NONE;
    }
}
