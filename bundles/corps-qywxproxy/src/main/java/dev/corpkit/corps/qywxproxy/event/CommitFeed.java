package dev.corpkit.corps.qywxproxy.event;

import dev.corpkit.corps.store.change.Written;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever listens what was committed; they come and go, and what they throw disturbs nobody. Thread-safe. */
public final class CommitFeed implements Consumer<Written> {

    private static final Logger LOG = LoggerFactory.getLogger(CommitFeed.class);

    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();

    /** One came. */
    public void add(CommitListener listener) {
        listeners.add(listener);
    }

    /** One went. */
    public void remove(CommitListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void accept(Written written) {
        listeners.forEach(listener -> tell(listener, written));
    }

    private static void tell(CommitListener listener, Written written) {
        try {
            listener.committed(written);
        } catch (RuntimeException | LinkageError failed) {
            LOG.warn(
                    "Events of what was written could not be told; the history has it corp={} revision={} class={}",
                    written.org(),
                    written.revision(),
                    listener.getClass().getName(),
                    failed);
        }
    }
}
