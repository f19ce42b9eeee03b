package dev.corpkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.corps.testkit.LawSize;
import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.crash.KillMoment.Aim;
import dev.corpkit.provider.Databases;
import dev.corpkit.provider.Exact;
import dev.corpkit.provider.Fingerprint;
import dev.corpkit.provider.Mirror;
import dev.corpkit.provider.Provider;
import dev.corpkit.provider.Rows;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.world.Enterprise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The process is killed with SIGKILL while it syncs 20,000 members on PostgreSQL. What is stored then is the old picture or
 * the new one, to the row, and the next process goes on without anybody's help (contract rows C3, G5).
 */
class KilledSyncTest {

    private static final int KILLS = LawSize.of(5, 30);
    private static final int MEMBERS = 20_000;
    private static final int DEPARTMENTS = 40;

    /** The first of them hits the first sync of an organization, the others its later ones. */
    private static final int KILLS_OF_AN_ORGANIZATION = 5;

    /** By turns, so that half of them hit what writes. */
    private static final List<Aim> AIMS = List.of(Aim.WRITING, Aim.ANYTHING, Aim.WRITING, Aim.COMMIT);

    private enum Kind {
        FIRST,
        LATER
    }

    private final long seed = Long.getLong("corpkit.seed", System.nanoTime());
    private final Random random = new Random(~seed); // else the people who grew from it would join once more
    private final Upheaval upheaval = new Upheaval(random);
    /** It waits for no disk: what SIGKILL ends is the process that syncs, not the database. */
    private final String url = PostgresServer.shared().newDatabase();

    private final DataSource database = Databases.postgres(url);
    private final Provider provider = new Provider(database);
    private final Enterprise enterprise =
            provider.wecom.world().addEnterprise(EnterpriseShape.of("示例企业", MEMBERS, DEPARTMENTS, seed));
    private final Map<Kind, SyncPace> paces = new EnumMap<>(Kind.class);
    private int processes;
    private int organizations;
    private @Nullable SyncProcess process;

    @AfterEach
    void close() {
        if (process != null) {
            process.close();
        }
        provider.close();
    }

    @Test
    @Tag("G5")
    void theOldOrTheNewIsStoredAndTheNextSyncConverges() throws InterruptedException {
        System.out.println("Seed " + seed);
        learnThePace();
        List<Kill> kills = new ArrayList<>();
        for (int number = 0; number < KILLS; number++) {
            boolean first = number % KILLS_OF_AN_ORGANIZATION == 0;
            kills.add(killAndGoOn(AIMS.get(number % AIMS.size()), first ? Kind.FIRST : Kind.LATER));
        }
        System.out.println(Kill.table(kills));
    }

    private void learnThePace() throws InterruptedException {
        provider.authorized(enterprise, organization());
        process = start();
        goOn(Kind.FIRST, false);
        upheaval.in(enterprise);
        goOn(Kind.LATER, false);
        System.out.println("Not killed, a sync takes " + paces);
    }

    private Kill killAndGoOn(Aim aim, Kind kind) throws InterruptedException {
        SortedMap<String, String> before;
        int runs;
        SyncTrace killed;
        do {
            if (kind == Kind.FIRST) {
                organizations++;
            }
            upheaval.in(enterprise);
            before = fingerprint();
            runs = rows().runIds().size();
            killed = process.kill(organization(), KillMoment.random(aim, paces.get(kind), random));
            if (!killed.isKilled()) {
                assertThat(killed.outcome()).isEqualTo("DONE COMPLETE");
                paces.put(kind, SyncPace.of(killed)); // It was over before its moment: once more.
            }
        } while (!killed.isKilled());
        process.awaitDisconnected(database);
        boolean isNew = !fingerprint().equals(before);
        if (isNew) {
            assertNew();
        }
        assertThat(rows().runIds()).as("runs").hasSize(isNew ? runs + 1 : runs);
        Set<String> lost = rows().activeRunIds();
        process = start();
        SyncTrace next = goOn(kind, isNew);
        assertThat(rows().runIds())
                .as("runs, the one that lost its process among them")
                .containsAll(lost)
                .hasSize(isNew || !lost.isEmpty() ? runs + 2 : runs + 1);
        assertThat(rows().activeRunIds()).isEmpty();
        return new Kill(kind == Kind.FIRST, aim, killed, isNew, next);
    }

    private SyncTrace goOn(Kind kind, boolean isNew) throws InterruptedException {
        SyncTrace next = process.sync(organization());
        assertThat(next.outcome()).isEqualTo(isNew ? "DONE COMPLETE unchanged" : "DONE COMPLETE");
        if (!isNew) {
            paces.put(kind, SyncPace.of(next));
        }
        assertNew();
        return next;
    }

    /** The mirror is exact, and whoever is not in it went offline: the scope is always the whole enterprise. */
    private void assertNew() {
        VisiblePicture visible = provider.wecom.visible(enterprise.corpId());
        Exact.assertMirrored(database, organization(), visible);
        assertThat(rows().offlineIds()).isEqualTo(Exact.minus(rows().allIds(), new Mirror(visible).memberIds()));
        assertThat(rows().outOfScopeIds()).isEmpty();
    }

    /**
     * Its clock is ahead of that of the process before by more than a lease lives: so the lease of one that was killed has
     * ended, without anybody waiting for it. What happens while it has not is in corps-sync's SyncTurnsTest.
     */
    private SyncProcess start() throws InterruptedException {
        Duration ahead = KeptLease.LENGTH.plusMinutes(1).multipliedBy(processes++);
        return new SyncProcess(url, provider, enterprise, ahead).awaitReady();
    }

    private String organization() {
        return "corps.Killed" + organizations;
    }

    private SortedMap<String, String> fingerprint() {
        return new Fingerprint(database, organization(), enterprise.corpId()).take();
    }

    private Rows rows() {
        return new Rows(database, organization());
    }
}
