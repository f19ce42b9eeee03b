package dev.corpkit.corps.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.ScopeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large enterprises plan in seconds: a nested scan would take hours here. */
class PlannerSizeTest {

    private static final int MEMBERS = 100_000;
    private static final int DEPTS = 10_000;

    private static Picture picture(int members) {
        List<RemoteDept> depts = new ArrayList<>();
        for (int i = 1; i <= DEPTS; i++) {
            depts.add(new RemoteDept("" + i, "" + (i - 1), "dept " + i, i, List.of()));
        }
        List<RemoteMember> all = IntStream.range(0, members)
                .mapToObj(i -> new RemoteMember(
                        "m" + i,
                        "name",
                        "",
                        "",
                        null,
                        Activation.ACTIVATED,
                        List.of(
                                new RemoteLink("" + (1 + i % DEPTS), 0, false),
                                new RemoteLink("" + (1 + i * 7 % DEPTS), 0, false))))
                .toList();
        Set<String> tagged = all.stream().map(RemoteMember::memberId).collect(Collectors.toSet());
        return new Picture(depts, all, List.of(new RemoteRole("7", "everyone", tagged)));
    }

    private static Snapshot snapshot(int members, String scope) {
        return new CompleteSnapshot(picture(members), new ScopeRow(List.of(scope), List.of(), List.of()), "Acme");
    }

    @Test
    @Tag("large")
    @Timeout(120)
    void hundredThousandMembersInAChainOfDepartmentsAreSyncedAndPlannedUnderAnotherScope() {
        Mirror mirror = new Mirror();
        mirror.sync(snapshot(MEMBERS, "1"));
        assertThat(mirror.plan(snapshot(MEMBERS, "1")).isEmpty()).isTrue();
        SyncPlan plan = mirror.plan(snapshot(MEMBERS / 2, "5000"));
        assertThat(plan.changes()).hasSize(MEMBERS / 2);
    }

    @Test
    @Tag("large")
    @Timeout(120)
    void hundredThousandHeldRemovalsAreApproved() {
        Mirror mirror = new Mirror(GuardSettings.DEFAULT);
        mirror.sync(snapshot(MEMBERS, "1"));
        String planId = mirror.sync(snapshot(0, "1")).getRunId();
        assertThat(mirror.engine.review().heldChanges(mirror.target(), planId)).hasSize(MEMBERS);
        assertThat(mirror.approve(planId).count(SyncCount.MEMBERS_OFFLINE)).isEqualTo(MEMBERS);
        assertThat(mirror.held()).isEmpty();
    }
}
