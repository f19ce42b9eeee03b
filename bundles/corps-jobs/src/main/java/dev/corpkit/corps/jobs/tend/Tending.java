package dev.corpkit.corps.jobs.tend;

import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.jobs.failure.Complaints;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Has auth elements do what is due by now; that one node at a time does it, they see to themselves. Thread-safe. */
public final class Tending {

    private final LiveElements elements;
    private final Complaints complaints;
    private final Executor threads;
    private final Set<QywxProxyAuth> underWay = ConcurrentHashMap.newKeySet();

    /** On these threads. */
    public Tending(LiveElements elements, Complaints complaints, Executor threads) {
        this.elements = elements;
        this.complaints = complaints;
        this.threads = threads;
    }

    /** Begins a call for each element that is not in one; inactive ones too, for erasing asks WeCom nothing. */
    public void begin() {
        for (QywxProxyAuth auth : elements.auths()) {
            if (underWay.add(auth)) {
                start(auth);
            }
        }
    }

    private void start(QywxProxyAuth auth) {
        boolean started = false;
        try {
            threads.execute(() -> tend(auth));
            started = true;
        } finally {
            if (!started) {
                underWay.remove(auth);
            }
        }
    }

    private void tend(QywxProxyAuth auth) {
        String subject = "Tending " + auth.getAuthFullName();
        try {
            auth.tend();
            complaints.well(subject);
        } catch (RuntimeException | LinkageError failed) {
            complaints.failed(subject, failed);
        } finally {
            underWay.remove(auth);
        }
    }
}
