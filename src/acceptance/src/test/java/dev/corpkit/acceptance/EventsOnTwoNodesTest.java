package dev.corpkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.qywxproxy.RunningSystem;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.provider.Databases;
import dev.corpkit.provider.Mirror;
import dev.corpkit.provider.Provider;
import dev.corpkit.provider.Rows;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.world.Enterprise;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events, full syncs and changes by hand at once, on two nodes that share a database (contract rows A12, C3, G5). */
class EventsOnTwoNodesTest {

    private static final int ROUNDS = 6;

    private enum Shared {
        POSTGRES(Databases::postgres),
        MARIADB(Databases::mariaDb);

        private final Supplier<DataSource> database;

        Shared(Supplier<DataSource> database) {
            this.database = database;
        }
    }

    private final AtomicLong seeds = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(5);

    @ParameterizedTest
    @EnumSource
    @Tag("G5")
    void nobodyBlocksOrUndoesAnother(Shared shared) throws Exception {
        DataSource database = shared.database.get();
        try (Provider one = new Provider(database);
                JpaCorpStore otherStore = Databases.store(database);
                RunningSystem other = RunningSystem.on(otherStore, Clock.systemUTC())) {
            Enterprise enterprise = one.wecom
                    .world()
                    .addEnterprise(EnterpriseShape.of("示例企业", 120, 25, 3).withTags(3));
            QywxProxyCorp here = one.authorized(enterprise, "corps.A");
            QywxProxyCorp there = one.corp(other, enterprise, "corps.A");
            QywxProxyCorp twin = one.corp(other, enterprise, "corps.B");
            here.syncCorp();
            List<String> members = here.getMembers("active").stream()
                    .map(member -> member.getMemberId())
                    .toList();
            Supplier<VisiblePicture> visible = () -> one.wecom.visible(enterprise.corpId());

            together(
                    () -> here.syncCorp(),
                    () -> there.syncCorp(changed(enterprise, visible)),
                    () -> here.syncCorp(ContactHints.ofUsers(Set.copyOf(members.subList(0, 3)))),
                    () -> twin.syncCorp(),
                    () -> {
                        here.setUserRole(members.get(0), List.of("admin"));
                        there.offlineMember(List.of(members.get(1)));
                        here.restoreMember(List.of(members.get(1)));
                        return null;
                    });

            for (QywxProxyCorp corp : List.of(there, twin)) {
                corp.syncCorp();
                Rows rows = new Rows(database, corp.getCorpFullName());
                Mirror mirror = new Mirror(visible.get());
                assertThat(rows.depts()).isEqualTo(mirror.depts());
                assertThat(rows.members()).isEqualTo(mirror.members());
                assertThat(rows.links()).isEqualTo(mirror.links());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Only one changes the enterprise, so that what is told is what changed. */
    private ContactHints changed(Enterprise enterprise, Supplier<VisiblePicture> visible) {
        VisiblePicture before = visible.get();
        enterprise.randomChanges(seeds.incrementAndGet(), 3);
        return Told.between(before, visible.get());
    }

    private void together(Callable<?>... works) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (Callable<?> work : works) {
            running.add(threads.submit(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    work.call();
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }
}
