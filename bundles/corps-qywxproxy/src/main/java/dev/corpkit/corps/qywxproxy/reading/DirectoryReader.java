package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.CompleteSnapshot;
import dev.corpkit.corps.sync.PartialSnapshot;
import dev.corpkit.corps.sync.Picture;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.Snapshot;
import dev.corpkit.corps.sync.SnapshotReader;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Reads what an enterprise lets us see, by section 3.5 of the fact sheet: the visible scope, the departments, the direct
 * members of each, the users and tags the scope names, and the scope once more. A {@link CompleteSnapshot} comes only from a
 * reading without a gap whose scope stood still; anything less is a {@link PartialSnapshot} (contract row G2). Thread-safe.
 */
public final class DirectoryReader implements SnapshotReader {

    private final EnterpriseAccess access;
    private final MemberMapping mapping;
    private final Present stored;
    private final Executor executor;

    /** Reads through an access; calls for members and tags run on the executor too. */
    public DirectoryReader(EnterpriseAccess access, MemberMapping mapping, Present stored, Executor executor) {
        this.access = access;
        this.mapping = mapping;
        this.stored = stored;
        this.executor = executor;
    }

    @Override
    public Snapshot read(SyncProgress progress) {
        ReadingNotes notes = new ReadingNotes();
        Enterprise enterprise = access.open();
        progress.progress(Phase.SCOPE, 0, 2);
        VisibleScope before = ScopeReading.read(enterprise, notes);
        if (before.isEmpty()) {
            return new PartialSnapshot(
                    new Picture(List.of(), List.of(), List.of()),
                    ScopeRow.EMPTY,
                    enterprise.corpName(),
                    notes.calls(),
                    List.of(
                            "The visible scope of our application is empty: the administrator of the enterprise must set it"
                                    + " in WeCom's admin console"));
        }
        List<RemoteDept> depts = depts(enterprise, notes);
        requireTops(before, depts, notes);
        progress.progress(Phase.SCOPE, 2, 2);
        Step step = new Step(enterprise.client(), notes, new ParallelCalls(executor), progress);
        TagReading tags = new TagReading(step);
        Map<String, TagReading.Tag> read = tags.read(before);
        MemberReading members = new MemberReading(step, mapping);
        members.ofDepts(depts);
        members.ofScope(tags.users(before, read));
        if (notes.problems().isEmpty()) {
            boolean asked = members.confirm(stored.members().get(), stored.most());
            if (!asked && notes.odd().isDeptLost()) {
                notes.gap(
                        "department/list shows a department without a usable id, and more members are missing than are"
                                + " asked for one by one: they may be in it");
            }
            new SecondWord(step).ofDepts(missing(depts), stored.most());
        }
        DeptSubtrees subtrees = DeptSubtrees.of(depts, members.found());
        List<RemoteRole> roles = new DoubtfulPlaces(depts, members.found(), subtrees)
                .keeping(TagReading.roles(read, subtrees), stored.tagged().get());
        if (notes.problems().isEmpty()) {
            new LostTags(step, tags, stored.tagged().get()).confirm(read, roles, subtrees::isMember);
        }
        VisibleScope after = ScopeReading.read(enterprise, notes);
        if (!after.equals(before)) {
            notes.gap("The visible scope changed while it was read; the next sync reads it again");
        }
        Picture picture = new Picture(depts, members.found(), roles);
        return snapshot(picture, before, enterprise, notes);
    }

    private List<String> missing(List<RemoteDept> depts) {
        Set<String> listed = depts.stream().map(RemoteDept::deptId).collect(Collectors.toSet());
        return stored.depts().get().stream().filter(id -> !listed.contains(id)).toList();
    }

    private static Snapshot snapshot(Picture picture, VisibleScope scope, Enterprise enterprise, ReadingNotes notes) {
        ScopeRow row = ScopeReading.row(scope);
        List<String> problems = notes.problems();
        return problems.isEmpty()
                ? new CompleteSnapshot(picture, row, enterprise.corpName(), notes.calls())
                : new PartialSnapshot(picture, row, enterprise.corpName(), notes.calls(), problems);
    }

    private static List<RemoteDept> depts(Enterprise enterprise, ReadingNotes notes) {
        notes.called();
        return RemoteDepts.all(enterprise.client().getDepartment().list(), notes);
    }

    /** A department that the scope names and the list does not show: one of the two answers is wrong. */
    private static void requireTops(VisibleScope scope, List<RemoteDept> depts, ReadingNotes notes) {
        Set<String> listed = depts.stream().map(RemoteDept::deptId).collect(Collectors.toSet());
        for (Long top : scope.allowParty()) {
            if (!listed.contains(Long.toString(top))) {
                notes.gap("Department " + top + " is in the visible scope, but department/list does not show it");
            }
        }
    }
}
