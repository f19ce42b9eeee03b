package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.sound.SoundPicture.assertSound;
import static dev.corpkit.corps.sync.sound.SoundPicture.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.refused.ObjectName;
import dev.corpkit.corps.testkit.LawSize;
import dev.corpkit.corps.testkit.SequentialIds;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds whichever rows the database refuses. */
class RefusedLawsTest {

    private static final int ORGANIZATIONS = LawSize.of(100, 200);
    private static final int CHANGES = 5;

    /** An organization in a database that refuses, beside one in a database that does not. */
    private static final class Pair {

        final Mirror plain = new Mirror();
        final Mirror other = new Mirror();
        final RefusingStore store = new RefusingStore(other.store);
        final SyncEngine engine =
                new SyncEngine(store, other.clock, new SequentialIds("run-"), "node", (lease, attempt) -> {});

        SyncReport sync(CompleteSnapshot snapshot) {
            return engine.sync(other.target(), other.reading(snapshot), SyncProgress.NONE);
        }
    }

    private interface Law {
        void hold(Pair pair, CompleteSnapshot snapshot);
    }

    private static void always(Law law) {
        for (int seed = 0; seed < ORGANIZATIONS; seed++) {
            Random random = new Random(seed);
            Enterprise enterprise = new Enterprise(seed, 1 + seed % 30).outspoken();
            Pair pair = new Pair();
            try {
                for (int step = 0; step < CHANGES; step++) {
                    CompleteSnapshot snapshot = enterprise.complete();
                    pair.other.plan(snapshot).changes().stream()
                            .filter(RefusedLawsTest::writesRow)
                            .map(ObjectName::of)
                            .filter(name -> !name.id().equals(DeptRow.ROOT) && random.nextInt(6) == 0)
                            .forEach(pair.store.refused::add);
                    law.hold(pair, snapshot);
                    pair.store.refused.clear();
                    enterprise.change();
                    if (random.nextInt(3) == 0) {
                        enterprise.changeScope();
                    }
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void whoIsRefusedStaysAsStoredAndIsReported() {
        always((pair, snapshot) -> {
            StoredPicture before = pair.other.rows();
            SyncReport report = pair.sync(snapshot);
            assertSound(pair.other.rows());
            Set<ObjectName> refused = pair.store.refused;
            refused.forEach(name -> assertThat(pair.other.rows().stateOf(name.kind(), name.id()))
                    .isEqualTo(before.stateOf(name.kind(), name.id())));
            assertThat(report.getOutcome()).isEqualTo(refused.isEmpty() ? Outcome.COMPLETE : Outcome.PARTIAL);
            assertThat(report.getItems().stream().map(SyncItem::getId).collect(Collectors.toSet()))
                    .isEqualTo(refused.stream().map(ObjectName::id).collect(Collectors.toSet()));
        });
    }

    @Test
    void allElseEndsAsIfNothingWereRefused() {
        always((pair, snapshot) -> {
            StoredPicture before = pair.other.rows();
            pair.sync(snapshot);
            pair.plain.sync(snapshot);
            StoredPicture wanted = pair.plain.rows();
            Set<ObjectName> special = standing(pair.store.refused, before);
            Map<String, ObjectState> expected = comparable(wanted);
            Map<String, ObjectState> actual = comparable(pair.other.rows());
            Stream.of(expected, actual)
                    .forEach(objects -> objects.values()
                            .removeIf(state -> special.contains(new ObjectName(state.kind(), state.id()))
                                    || leadsTo(
                                            wanted.stateOf(state.kind(), state.id())
                                                    .orElse(state),
                                            special)));
            assertThat(actual).isEqualTo(expected);
            pair.store.refused.clear();
            pair.sync(snapshot);
        });
    }

    @Test
    void onceNothingIsRefusedTheNextSyncMirrorsExactly() {
        always((pair, snapshot) -> {
            pair.sync(snapshot);
            pair.plain.sync(snapshot);
            pair.store.refused.clear();
            assertThat(pair.sync(snapshot).getOutcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(comparable(pair.other.rows())).isEqualTo(comparable(pair.plain.rows()));
        });
    }

    @Test
    void aReportCountsWhatIsWritten() {
        always((pair, snapshot) -> {
            SyncPlan plan = pair.other.plan(snapshot);
            assertThat(ChangeCounts.of(plan.changes())).isEqualTo(plan.counts());
            SyncReport report = pair.sync(snapshot);
            assertThat(report.getCounts())
                    .isEqualTo(ChangeCounts.of(
                            pair.other.ask(tx -> tx.history().ofRun(pair.other.org, report.getRunId())).stream()
                                    .map(row -> row.change())
                                    .toList()));
        });
    }

    /** The links and relations of a member are other tables. */
    private static boolean writesRow(ObjectChange change) {
        return !(change.before() instanceof MemberState before
                && change.after() instanceof MemberState after
                && before.row().equals(after.row()));
    }

    /** Those refused, and what they stand on as stored. */
    private static Set<ObjectName> standing(Set<ObjectName> refused, StoredPicture stored) {
        Set<ObjectName> standing = new HashSet<>();
        List<ObjectName> open = List.copyOf(refused);
        while (!open.isEmpty()) {
            standing.addAll(open);
            open = open.stream()
                    .flatMap(name -> stored.stateOf(name.kind(), name.id()).stream())
                    .flatMap(RefusedLawsTest::leads)
                    .filter(name -> !standing.contains(name) && !name.id().equals(DeptRow.ROOT))
                    .distinct()
                    .toList();
        }
        return standing;
    }

    private static boolean leadsTo(ObjectState state, Set<ObjectName> names) {
        return leads(state).anyMatch(names::contains);
    }

    private static Stream<ObjectName> leads(ObjectState state) {
        if (state instanceof DeptRow dept) {
            return Stream.ofNullable(dept.parentId()).map(id -> new ObjectName(Kind.DEPT, id));
        }
        return state instanceof MemberState member
                ? Stream.of(
                                member.links().stream().map(DeptLink::deptId).map(id -> new ObjectName(Kind.DEPT, id)),
                                Stream.ofNullable(member.row().mainDeptId()).map(id -> new ObjectName(Kind.DEPT, id)),
                                member.roles().stream()
                                        .map(RoleMemberRow::roleId)
                                        .map(id -> new ObjectName(Kind.ROLE, id)))
                        .flatMap(all -> all)
                : Stream.empty();
    }

    /** Without the ids of persons, which come in the order in which these are met. */
    /** What explained an absence may be over by the time the mark can be written. */
    private static MemberRow explained(MemberRow row) {
        return row.outOfScope() ? row.withVisibility(Visibility.OUT_OF_SCOPE) : row;
    }

    private static Map<String, ObjectState> comparable(StoredPicture picture) {
        Map<String, ObjectState> comparable = new TreeMap<>(objects(picture));
        comparable.replaceAll((id, state) -> state instanceof MemberState member
                ? new MemberState(explained(member.row().withUserId("")), member.links(), member.roles())
                : state);
        return comparable;
    }
}
