package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.CompleteSnapshot;
import dev.corpkit.corps.sync.PartialSnapshot;
import dev.corpkit.corps.sync.Picture;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.Snapshot;
import dev.corpkit.corps.sync.SnapshotReader;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.corps.sync.snapshot.Observation;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Reads what an enterprise lets us see, by section 3.5 of the fact sheet: the visible scope, the departments, the direct
 * members of each, the users and tags the scope names, what is stored and was not found, and the scope once more. A {@link
 * CompleteSnapshot} comes only from a reading without a gap whose scope stood still; anything less is a {@link
 * PartialSnapshot} (contract row G2). Thread-safe.
 */
public final class DirectoryReader implements SnapshotReader {

    private static final Gap LOST_DEPT = new Gap(
            "department/list (odd id)",
            "department/list shows a department without a usable id, and more members are missing than are asked for one by"
                    + " one: they may be in it",
            "",
            "Ask WeCom's support",
            Reach.EVERYTHING);

    private final EnterpriseAccess access;
    private final MemberMapping mapping;
    private final Supplier<Mirrored> stored;
    private final DepartureLimits limits;
    private final AnswerLimits answers;
    private final RecasedUserids recased;
    private final Executor executor;
    private final Observations observations;

    /**
     * Reads through an access.
     *
     * @param stored gives what is stored; asked once a reading
     * @param answers how much WeCom can show
     * @param recased takes userids that came in another case
     * @param executor calls for members and tags run on it too
     */
    public DirectoryReader(
            EnterpriseAccess access,
            MemberMapping mapping,
            Supplier<Mirrored> stored,
            DepartureLimits limits,
            AnswerLimits answers,
            RecasedUserids recased,
            Executor executor) {
        this.access = access;
        this.mapping = mapping;
        this.stored = stored;
        this.limits = limits;
        this.answers = answers;
        this.recased = recased;
        this.executor = executor;
        this.observations = new Observations(access);
    }

    @Override
    public Snapshot read(SyncProgress progress) {
        ReadingNotes notes = new ReadingNotes(progress);
        Enterprise enterprise = access.open();
        progress.progress(Phase.SCOPE, 0, 2);
        VisibleScope before = ScopeReading.read(enterprise, notes, answers);
        if (before.isEmpty()) {
            return PartialSnapshot.ofEmptyScope(enterprise.corpName());
        }
        GrantedFields granted = PermissionReading.of(enterprise, notes);
        Step step = new Step(enterprise.client(), notes, new ParallelCalls(executor), progress, answers);
        List<RemoteDept> depts = depts(step);
        new ScopeDepts(step).requireListed(before, depts);
        progress.progress(Phase.SCOPE, 2, 2);
        return read(step, enterprise, before, depts, granted);
    }

    private Snapshot read(
            Step step, Enterprise enterprise, VisibleScope scope, List<RemoteDept> depts, GrantedFields grantedBefore) {
        ReadingNotes notes = step.notes();
        Mirrored known = stored.get();
        TagReading tags = new TagReading(step, scope);
        Map<String, TagReading.Tag> read = tags.read();
        LostTags lost = new LostTags(step, tags, known.tagged());
        lost.recover(read);
        MemberReading members = new MemberReading(step, mapping);
        members.ofDepts(depts);
        members.ofScope(tags.users(read));
        ScopeRow reach = tags.withDepts(read, known.tagDepts());
        AbsenceCheck absences = new AbsenceCheck(step, known, reach, limits);
        Map<String, DeptDenial> deptDenials = absences.ofDepts(depts);
        Map<String, MemberDenial> memberDenials = absences.ofMembers(members, deptDenials);
        requireUntagged(step, memberDenials, read);
        RecasedUserids.tell(recased, notes, known);
        if (notes.odd().isDeptLost() && memberDenials.containsValue(MemberDenial.NOT_ASKED)) {
            notes.gap(LOST_DEPT);
        }
        DeptSubtrees subtrees = DeptSubtrees.of(depts, members.found());
        List<RemoteRole> roles = new DoubtfulPlaces(depts, members.found(), subtrees)
                .keeping(tags.roles(read, subtrees), known.tagged());
        lost.confirm(read, roles, subtrees::isMember);
        if (!ScopeReading.read(enterprise, notes, answers).equals(scope)) {
            notes.gap(new Gap(
                    "agent/get (changed)",
                    "The visible scope changed while it was read; the next sync reads it again",
                    "",
                    "",
                    Reach.EVERYTHING));
        }
        GrantedFields granted = grantedBefore.and(PermissionReading.of(enterprise, notes));
        Denials denials = new Denials(memberDenials, deptDenials, tags.absent(read.keySet()));
        Observation observation =
                observations.of(enterprise, reach, notes, denials).withGranted(granted);
        Picture picture = new Picture(depts, members.found(), roles);
        return observation.gaps().isEmpty()
                ? new CompleteSnapshot(picture, observation)
                : new PartialSnapshot(picture, observation);
    }

    /** Whoever is unknown must be missing in the tags, too (contract row A12). */
    private static void requireUntagged(
            Step step, Map<String, MemberDenial> denials, Map<String, TagReading.Tag> read) {
        Set<String> unknown = new TreeSet<>(denials.keySet());
        unknown.removeIf(id -> denials.get(id) != MemberDenial.UNKNOWN);
        List<Long> naming = read.values().stream()
                .filter(tag -> tag.users().stream().anyMatch(unknown::contains))
                .map(TagReading.Tag::number)
                .toList();
        new SecondWord(step).stillTagged(unknown, naming);
    }

    private static List<RemoteDept> depts(Step step) {
        step.notes().called();
        return step.depts(step.client().getDepartment().list());
    }
}
