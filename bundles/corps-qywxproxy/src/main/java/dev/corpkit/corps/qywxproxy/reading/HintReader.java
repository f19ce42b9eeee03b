package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.FocusedReader;
import dev.corpkit.corps.sync.FocusedSnapshot;
import dev.corpkit.corps.sync.Picture;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Reads what events named (contract row A12). Gives up in favour of a full reading where that takes fewer calls, where the
 * visible scope is not the one in which all that is stored was seen, and where it changes meanwhile. Thread-safe.
 */
public final class HintReader {

    private final EnterpriseAccess access;
    private final MemberMapping mapping;
    private final Supplier<Mirrored> stored;
    private final AnswerLimits limits;
    private final RecasedUserids recased;
    private final Executor executor;
    private final Observations observations;

    /**
     * Reads through an access; calls run on the executor too.
     *
     * @param limits how much WeCom can show
     * @param recased takes userids that came in another case
     */
    public HintReader(
            EnterpriseAccess access,
            MemberMapping mapping,
            Supplier<Mirrored> stored,
            AnswerLimits limits,
            RecasedUserids recased,
            Executor executor) {
        this.access = access;
        this.mapping = mapping;
        this.stored = stored;
        this.limits = limits;
        this.recased = recased;
        this.executor = executor;
        this.observations = new Observations(access);
    }

    /** A reading of what these name. */
    public FocusedReader of(ContactHints hints) {
        return progress -> read(NamedIds.of(hints), hints.everything(), progress);
    }

    private Optional<FocusedSnapshot> read(NamedIds named, boolean everything, SyncProgress progress) {
        Enterprise enterprise = access.open();
        Mirrored known = stored.get();
        if (everything || known.scope().isEmpty() || named.calls(known) > known.callsForEverything()) {
            return Optional.empty();
        }
        ReadingNotes notes = new ReadingNotes(progress);
        progress.progress(Phase.SCOPE, 0, 1);
        VisibleScope scope = ScopeReading.read(enterprise, notes, limits);
        if (!known.scope().get().names(ScopeReading.row(scope))) {
            return Optional.empty();
        }
        Step step = new Step(enterprise.client(), notes, new ParallelCalls(executor), progress, limits);
        NamedReading read = new NamedReading(step, mapping, known, scope.allowTag());
        if (!read.read(named.users(), named.depts())) {
            return Optional.empty();
        }
        RecasedUserids.tell(recased, notes, known);
        AfterReading after = new AfterReading(known, read);
        Set<Long> tagIds = new TreeSet<>(named.tags());
        if (after.isRearranged()) {
            tagIds.addAll(known.tags());
        }
        TagReading tags = new TagReading(step, scope);
        Map<String, TagReading.Tag> tagged = tags.named(tagIds, known.tags());
        LostTags lost = new LostTags(step, tags, known.tagged(tagIds));
        lost.recover(tagged);
        DeptSubtrees subtrees = after.subtrees();
        List<RemoteRole> roles = new DoubtfulPlaces(read.depts(), read.members(), subtrees)
                .keeping(tags.roles(tagged, subtrees), known.tagged(tagIds));
        lost.confirm(tagged, roles, subtrees::isMember);
        Picture picture = new Picture(read.depts(), read.members(), roles);
        if (!ScopeReading.read(enterprise, notes, limits).equals(scope)) {
            return Optional.empty();
        }
        Denials denials = new Denials(read.memberDenials(), read.deptDenials(), tags.absent(tagged.keySet()));
        GrantedFields granted = PermissionReading.where(
                picture, known, enterprise, notes, (users, depts) -> again(step, known, scope, users, depts));
        ScopeRow row = tags.withDepts(tagged, known.tagDepts());
        return Optional.of(new FocusedSnapshot(
                picture, observations.of(enterprise, row, notes, denials).withGranted(granted)));
    }

    private Optional<Picture> again(
            Step step, Mirrored known, VisibleScope scope, Set<String> users, Set<String> depts) {
        NamedReading read = new NamedReading(step, mapping, known, scope.allowTag());
        return read.read(users, depts)
                ? Optional.of(new Picture(read.depts(), read.members(), List.of()))
                : Optional.empty();
    }
}
