package dev.corpkit.corps.jobs.lane;

import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.jobs.event.Asked;
import dev.corpkit.corps.jobs.event.KeptEvent;
import dev.corpkit.corps.jobs.event.OwedSync;
import dev.corpkit.corps.jobs.failure.FailingLanes;
import dev.corpkit.corps.jobs.failure.Settling;
import dev.corpkit.corps.jobs.failure.Verdict;
import dev.corpkit.corps.jobs.failure.Verdict.Next;
import dev.corpkit.corps.jobs.lease.WorkLeases;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.qywxproxy.api.ContactHints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn of a lane: either all events that only name what to read again, together, or some that change authorizations, one by
 * one. What is done is settled in one transaction that the lane's lease guards: after a crash in between it is done again,
 * which is harmless. Thread-safe.
 */
public final class LaneWork {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWork.class);
    private static final int AUTH_CHANGES = 20;

    private final CorpStore store;
    private final Clock clock;
    private final LiveElements elements;
    private final WorkLeases leases;
    private final Settling settling;
    private final FailingLanes failing;
    private final BooleanSupplier stopping;
    private final Readings readings;
    private final AuthChanges authChanges;

    /** Of this node. */
    public LaneWork(
            CorpStore store,
            Clock clock,
            LiveElements elements,
            WorkLeases leases,
            Settling settling,
            FailingLanes failing,
            BooleanSupplier stopping) {
        this.store = store;
        this.clock = clock;
        this.elements = elements;
        this.leases = leases;
        this.settling = settling;
        this.failing = failing;
        this.stopping = stopping;
        this.readings = new Readings(elements);
        this.authChanges = new AuthChanges(elements);
    }

    /** Takes the lane's lease; empty if another node has it, nothing is due or the auth element has left. */
    Optional<Turn> begin(CallbackLane lane) {
        if (stopping.getAsBoolean() || elements.auth(lane.suiteId()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Claim> claim = store.inTransaction(tx -> claim(tx, lane));
        claim.ifPresent(taken -> leases.hold(taken.lease()));
        return claim.map(taken -> Turn.of(lane, taken.lease(), taken.rows()));
    }

    private Optional<Claim> claim(StoreTransaction tx, CallbackLane lane) {
        Optional<Lease> lease = leases.acquire(tx, "callbacks:" + lane.suiteId() + "/" + lane.corpId());
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        List<CallbackRow> rows = Lanes.due(lane, tx.callbacks(), clock.instant());
        if (rows.isEmpty()) {
            tx.leases().release(lease.get());
            return Optional.empty();
        }
        return Optional.of(new Claim(lease.get(), rows));
    }

    /** Gives the lease back. */
    void end(Turn turn) {
        leases.release(turn.lease());
    }

    /** Works; returns whether anything was settled. */
    boolean work(Turn turn) {
        List<KeptEvent> reading = turn.reading();
        return reading.isEmpty() ? change(turn) : read(turn, reading);
    }

    private boolean read(Turn turn, List<KeptEvent> events) {
        Instant began = clock.instant();
        ContactHints hints = turn.hints();
        Verdict verdict = readings.bringIn(turn.lane(), hints);
        if (isCutShort(verdict)) {
            return false;
        }
        Instant nextTry = settling.nextTry(events.get(0).row().attempts());
        List<CallbackRow> rows = events.stream()
                .map(event -> settling.after(event.row(), verdict(event, verdict), nextTry))
                .toList();
        settle(turn, rows, Stream.empty());
        failing.ended(turn.lane().toString(), verdict);
        LOG.info(
                "Worked on events suite={} corp={} rows={} users={} depts={} tags={} everything={} outcome={} tookMs={}",
                turn.lane().suiteId(),
                turn.lane().corpId(),
                rows.size(),
                hints.users().size(),
                hints.depts().size(),
                hints.tags().size(),
                hints.everything(),
                verdict.next(),
                Duration.between(began, clock.instant()).toMillis());
        return true;
    }

    /** Events that ask for nothing, and those that nobody can read, do not share the fate of the others. */
    private static Verdict verdict(KeptEvent event, Verdict ofAll) {
        if (event.asked() instanceof Asked.Unreadable unreadable) {
            return new Verdict(Next.GIVEN_UP, unreadable.problem());
        }
        return event.hints().isEmpty() ? Verdict.DONE : ofAll;
    }

    private boolean change(Turn turn) {
        boolean settled = false;
        for (KeptEvent event : turn.authChanges().stream().limit(AUTH_CHANGES).toList()) {
            Optional<Verdict> verdict = stopping.getAsBoolean() ? Optional.empty() : change(turn, event);
            settled |= verdict.isPresent();
            if (verdict.isEmpty() || !(verdict.get().isSettled() || Lanes.isOfMany(turn.lane()))) {
                break;
            }
        }
        return settled;
    }

    private Optional<Verdict> change(Turn turn, KeptEvent event) {
        Instant began = clock.instant();
        Optional<AuthChanges.Applied> applied = authChanges.apply(turn.lane().suiteId(), event);
        if (applied.isEmpty() || isCutShort(applied.get().verdict())) {
            return Optional.empty();
        }
        CallbackRow row = event.row();
        Verdict verdict = applied.get().verdict();
        settle(
                turn,
                List.of(settling.after(row, verdict, settling.nextTry(row.attempts()))),
                applied.get().toSync().stream().map(lane -> OwedSync.becauseOf(row, lane)));
        failing.ended(
                Lanes.isOfMany(turn.lane())
                        ? turn.lane().toString() + row.id()
                        : turn.lane().toString(),
                verdict);
        LOG.info(
                "Worked on an authorization suite={} corp={} record={} kind={} outcome={} tookMs={}",
                row.suiteId(),
                row.corpId(),
                row.id(),
                row.kind(),
                verdict.next(),
                Duration.between(began, clock.instant()).toMillis());
        return Optional.of(verdict);
    }

    /** What failed while everything is being shut down proves nothing: it stays as it was. */
    private boolean isCutShort(Verdict verdict) {
        return stopping.getAsBoolean() && !verdict.isSettled();
    }

    private void settle(Turn turn, List<CallbackRow> rows, Stream<CallbackRow> owed) {
        List<CallbackRow> more = owed.toList();
        store.run(tx -> {
            tx.leases().guard(turn.lease());
            tx.callbacks().update(rows);
            more.forEach(tx.callbacks()::insert);
        });
        rows.stream().filter(row -> row.state() == CallbackRow.State.FAILED).forEach(LaneWork::warn);
    }

    private static void warn(CallbackRow row) {
        LOG.warn(
                "Gave up record={} suite={} corp={} kind={} problem={}",
                row.id(),
                row.suiteId(),
                row.corpId(),
                row.kind(),
                row.problem());
    }

    private record Claim(Lease lease, List<CallbackRow> rows) {}
}
