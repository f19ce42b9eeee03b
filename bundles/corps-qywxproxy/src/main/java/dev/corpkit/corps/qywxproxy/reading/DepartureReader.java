package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.DepartureCheck;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.corps.sync.snapshot.Observation;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Asks once more about members whose held departure somebody approves (contract row G1): {@code user/get} for each, a second API
 * about those that are denied, and the scope before and after. Thread-safe.
 */
public final class DepartureReader implements DepartureCheck {

    private final EnterpriseAccess access;
    private final Supplier<Mirrored> stored;
    private final AnswerLimits limits;
    private final Executor executor;
    private final Observations observations;

    /** Asks through an access; calls run on the executor too. More than the limits say ends it. */
    public DepartureReader(EnterpriseAccess access, Supplier<Mirrored> stored, AnswerLimits limits, Executor executor) {
        this.access = access;
        this.stored = stored;
        this.limits = limits;
        this.executor = executor;
        this.observations = new Observations(access);
    }

    @Override
    public Confirmation ask(Set<String> memberIds, SyncProgress progress) {
        Enterprise enterprise = access.open();
        Mirrored known = stored.get();
        ReadingNotes notes = new ReadingNotes(progress);
        VisibleScope scope = ScopeReading.read(enterprise, notes, limits);
        Step step = new Step(enterprise.client(), notes, new ParallelCalls(executor), progress, limits);
        MemberReading members = new MemberReading(step, (user, member) -> member);
        members.named(memberIds);
        TagReading tags = new TagReading(step, scope);
        Map<String, TagReading.Tag> read = tags.named(new TreeSet<>(scope.allowTag()), known.tags());
        Map<String, MemberDenial> denials = members.denials();
        Set<String> denied = members.denied();
        SecondWord word = new SecondWord(step);
        denials.keySet()
                .removeAll(Doubts.about(known, denied, denied, Set.of(), scope.allowTag())
                        .contradicted(word));
        denials.keySet()
                .removeAll(
                        word.stillInScopeTags(denied, read.values(), tags.unread(read.keySet(), known.tagsOf(denied))));
        requireSteady(enterprise, notes, scope);
        ScopeRow reach = tags.withDepts(read, known.tagDepts());
        Observation observation = observations.of(enterprise, reach, notes, new Denials(denials, Map.of(), Set.of()));
        Set<String> shown = members.found().stream().map(RemoteMember::memberId).collect(toSet());
        return new Confirmation(shown, observation);
    }

    /** An empty scope says nothing of anybody, nor does one that changes meanwhile. */
    private void requireSteady(Enterprise enterprise, ReadingNotes notes, VisibleScope before) {
        boolean steady = ScopeReading.read(enterprise, notes, limits).equals(before);
        if (before.isEmpty() || !steady) {
            notes.gap(new Gap(
                    "agent/get",
                    "What is held stays held",
                    steady ? "the visible scope is empty" : "the visible scope changed meanwhile",
                    "Approve again once it is set",
                    Reach.EVERYTHING));
        }
    }
}
