package dev.corpkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.provider.Databases;
import dev.corpkit.provider.Provider;
import dev.corpkit.provider.Rows;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.Enterprise;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of two organizations of one enterprise in one database, one follows events and one is synced: after each step of whatever
 * happens, in WeCom and by hand, they hold the same rows (contract row A12).
 */
class FollowsEventsTest {

    private static final int STEPS = Integer.getInteger("events.steps", 25);

    private final DataSource database = Databases.postgres();
    private final Provider provider = new Provider(database);
    private Random random = new Random(0);
    private Enterprise enterprise;
    private QywxProxyCorp byEvents;
    private QywxProxyCorp bySyncs;
    private VisiblePicture told;

    @AfterEach
    void close() {
        provider.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    @Tag("A12")
    void whateverHappensTheRowsAreThoseOfASync(long seed) {
        random = new Random(seed);
        EnterpriseShape shape = EnterpriseShape.of("示例企业", 250, 60, seed).withTags(6);
        enterprise = provider.wecom.world().addEnterprise(shape);
        provider.authorized(enterprise, "corps.ByEvents");
        // What a guard holds waits for somebody, and events and syncs meet its limits at different times.
        byEvents = provider.unguarded(enterprise, "corps.ByEvents");
        bySyncs = provider.unguarded(enterprise, "corps.BySyncs");
        if (seed % 2 == 0) {
            provider.wecom.console().randomScope(enterprise.corpId(), seed);
        }
        sync();
        for (int step = 0; step < STEPS; step++) {
            String what = step();
            assertSame("seed " + seed + " step " + step + ": " + what);
        }
    }

    private String step() {
        return switch (random.nextInt(12)) {
            case 0 -> told("the scope changes", this::scopeChanges);
            case 1 ->
                told("somebody is taken offline by hand", () -> both(this::somebody, corp -> corp::offlineMember));
            case 2 -> rolesAreGiven();
            case 3 -> lost();
            case 4 -> gap();
            default -> told("changes", () -> enterprise.randomChanges(random.nextLong(), 1 + random.nextInt(8)));
        };
    }

    private String told(String what, Runnable happens) {
        happens.run();
        VisiblePicture now = visible();
        ContactHints hints = Told.between(told, now);
        told = now;
        byEvents.syncCorp(hints);
        bySyncs.syncCorp();
        return what + " " + hints;
    }

    /** What was never told is there after the next full sync. */
    private String lost() {
        enterprise.randomChanges(random.nextLong(), 5);
        told = visible();
        told("more changes", () -> enterprise.randomChanges(random.nextLong(), 5));
        sync();
        return "lost events";
    }

    /** Nothing is removed beside a gap; the next full sync is exact again. */
    private String gap() {
        provider.wecom.faults().add(Fault.errcode("user/get", 48002).times(1));
        SortedSet<String> offline = rows(byEvents).offlineIds();
        enterprise.randomChanges(random.nextLong(), 5);
        if (byEvents.syncCorp(Told.between(told, visible())).getProblems().isEmpty()) {
            provider.wecom.faults().clear();
        } else {
            assertThat(offline).containsAll(rows(byEvents).offlineIds());
        }
        provider.wecom.faults().clear();
        sync();
        return "a gap";
    }

    private void scopeChanges() {
        if (random.nextBoolean()) {
            provider.wecom.console().setScope(enterprise.corpId(), Scope.WHOLE_ENTERPRISE);
        } else {
            provider.wecom.console().randomScope(enterprise.corpId(), random.nextLong());
        }
    }

    /** Takes tags away, too, which the next full sync gives back (contract rows C14, C15). */
    private String rolesAreGiven() {
        both(this::somebody, corp -> members -> corp.setUserRole(members.get(0), List.of("admin", "1")));
        sync();
        return "roles are given here";
    }

    private void both(Function<QywxProxyCorp, List<String>> who, Function<QywxProxyCorp, Consumer<List<String>>> what) {
        List<String> members = who.apply(bySyncs);
        what.apply(byEvents).accept(members);
        what.apply(bySyncs).accept(members);
    }

    private List<String> somebody(QywxProxyCorp corp) {
        List<CorpMember> active = corp.getMembers("active");
        return List.of(active.get(random.nextInt(active.size())).getMemberId());
    }

    private void sync() {
        byEvents.syncCorp();
        bySyncs.syncCorp();
        told = visible();
    }

    private VisiblePicture visible() {
        return provider.wecom.visible(enterprise.corpId());
    }

    private Rows rows(QywxProxyCorp corp) {
        return new Rows(database, corp.getCorpFullName());
    }

    private void assertSame(String when) {
        Rows events = rows(byEvents);
        Rows syncs = rows(bySyncs);
        assertThat(events.depts()).as(when).isEqualTo(syncs.depts());
        assertThat(events.localDepts()).as(when).isEqualTo(syncs.localDepts());
        assertThat(events.members()).as(when).isEqualTo(syncs.members());
        assertThat(events.offlineIds()).as(when).isEqualTo(syncs.offlineIds());
        assertThat(events.outOfScopeIds()).as(when).isEqualTo(syncs.outOfScopeIds());
        assertThat(events.links()).as(when).isEqualTo(syncs.links());
        assertThat(events.roles()).as(when).isEqualTo(syncs.roles());
        assertThat(events.roleMembers()).as(when).isEqualTo(syncs.roleMembers());
    }
}
