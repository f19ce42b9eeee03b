package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.jobs.Faked;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An organization whose syncs only leave their report; it notes when they ended, and whether two were under way at once. */
public final class ScheduledCorp {

    /** As both nodes have it. */
    public final QywxProxyCorp service = Faked.as(QywxProxyCorp.class, this);

    /** Ends of syncs. */
    public final List<Instant> syncs = new CopyOnWriteArrayList<>();

    /** Syncs that began while one was under way. */
    public final AtomicInteger clashes = new AtomicInteger();

    final AtomicInteger attempts = new AtomicInteger();
    volatile Runnable during = () -> {};
    volatile Outcome outcome = Outcome.COMPLETE;
    volatile @Nullable ScheduleSetting setting;

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private final OrgKey org;
    private final CorpStore store;
    private final Clock clock;

    /** Of the app {@code app}. */
    public ScheduledCorp(CorpStore store, Clock clock, String fullName, @Nullable String schedule) {
        this.store = store;
        this.clock = clock;
        this.org = new OrgKey("app", fullName);
        this.setting = schedule == null ? null : new ScheduleSetting(schedule, "its business file");
    }

    String name() {
        return org.toString();
    }

    String getAppId() {
        return org.appId();
    }

    String getCorpFullName() {
        return org.fullName();
    }

    @Nullable
    ScheduleSetting getSchedule() {
        return setting;
    }

    /** Without asking WeCom. */
    public SyncReport syncCorp() {
        attempts.incrementAndGet();
        if (!running.compareAndSet(false, true)) {
            clashes.incrementAndGet();
        }
        try {
            Instant begin = clock.instant();
            during.run();
            return report(begin, clock.instant());
        } finally {
            running.set(false);
        }
    }

    /** As if one had been under way then. */
    SyncReport report(Instant begin, Instant end) {
        SyncReport report = new SyncReport(
                org + " " + runs.incrementAndGet(),
                org.fullName(),
                outcome,
                begin,
                end,
                1,
                Map.of(),
                List.of(),
                List.of());
        store.run(tx -> {
            tx.orgs().lock(org);
            tx.runs().insert(org, new RunRow(RunRow.Kind.SYNC, report, ScopeRow.EMPTY, false));
        });
        if (outcome != Outcome.FAILED) {
            syncs.add(end);
        }
        return report;
    }
}
