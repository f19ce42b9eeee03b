package dev.corpkit.corps.sync.takeback;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.sound.SoundMembers;
import dev.corpkit.findings.ShownMoment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What taking back a run means for what is stored now (contract row H3). A value.
 *
 * @param changes what is to be written, ordered by kind, then id
 * @param kept what is not led back to before the run, and why
 */
public record TakeBack(List<ObjectChange> changes, List<SyncItem> kept) {

    /** Copies. */
    public TakeBack {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }

    /**
     * Of a run of an organization.
     *
     * @throws CorpArgumentException if there is nothing to take back: the run is unknown, failed, changed nothing, or is
     *     older than the history that is kept
     */
    public static TakeBack of(StoreTransaction tx, OrgKey org, String runId) {
        List<HistoryRow> history = runId.isBlank() ? List.of() : tx.history().ofRun(org, runId);
        if (history.isEmpty()) {
            throw nothing(tx, org, runId);
        }
        return of(history.stream().map(HistoryRow::change).toList(), StoredPicture.read(tx, org));
    }

    /**
     * Of changes that were done together.
     *
     * @param done each object once
     * @param now what is stored
     */
    public static TakeBack of(List<ObjectChange> done, StoredPicture now) {
        MembersBack members = new MembersBack(now, of(ObjectState.Kind.MEMBER, done));
        DeptsBack depts = new DeptsBack(now.depts(), members.linked());
        RolesBack roles = new RolesBack(now.roles(), members.given());
        Map<String, DeptRow> deptsAfter = depts.after(of(ObjectState.Kind.DEPT, done));
        Map<String, RoleRow> rolesAfter = roles.after(of(ObjectState.Kind.ROLE, done));
        List<ObjectChange> changes = new ArrayList<>(differences(now.depts(), deptsAfter));
        changes.addAll(differences(now.roles(), rolesAfter));
        changes.addAll(members.changes(new SoundMembers(deptsAfter, rolesAfter.keySet())));
        List<SyncItem> kept = new ArrayList<>(depts.items());
        kept.addAll(roles.items());
        kept.addAll(members.items());
        return new TakeBack(changes, kept);
    }

    private static List<ObjectChange> of(ObjectState.Kind kind, List<ObjectChange> changes) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    private static List<ObjectChange> differences(
            Map<String, ? extends ObjectState> now, Map<String, ? extends ObjectState> after) {
        TreeSet<String> ids = new TreeSet<>(now.keySet());
        ids.addAll(after.keySet());
        ids.removeIf(id -> Objects.equals(now.get(id), after.get(id)));
        return ids.stream()
                .map(id -> new ObjectChange(now.get(id), after.get(id)))
                .toList();
    }

    private static CorpArgumentException nothing(StoreTransaction tx, OrgKey org, String runId) {
        Optional<SyncReport> run = tx.runs().find(org, runId).map(RunRow::report);
        if (run.isEmpty()) {
            return new CorpArgumentException(
                    org + " has no run " + runId + " that could be taken back: either it is the id"
                            + " of another organization's, or it was so long ago that nothing of it is kept");
        }
        if (run.get().getOutcome() == SyncReport.Outcome.FAILED) {
            return new CorpArgumentException("The run " + runId + " of " + org + " failed and changed nothing");
        }
        if (run.get().isUnchanged()) {
            return new CorpArgumentException("The run " + runId + " of " + org + " changed nothing");
        }
        return new CorpArgumentException("The run " + runId + " of " + org + " ended at "
                + ShownMoment.of(run.get().getFinishedAt()) + " and can no longer be taken back: what changed is kept "
                + tx.orgs()
                        .find(org)
                        .map(OrgRow::historyFrom)
                        .map(from -> "from " + ShownMoment.bound(from) + " on")
                        .orElse("no more"));
    }
}
