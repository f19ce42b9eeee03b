package dev.corpkit.corps.qywxproxy.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.reading.Enterprise;
import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.LeaseWait;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What it costs to follow many renames that are kept (contract row C5). */
@Tag("C5")
class ToldRenamesTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final int MANY = 30;

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final AtomicInteger transactions = new AtomicInteger();
    private final CorpStore counted = (CorpStore) Proxy.newProxyInstance(
            CorpStore.class.getClassLoader(), new Class<?>[] {CorpStore.class}, (self, method, arguments) -> {
                transactions.incrementAndGet();
                return method.invoke(store, arguments);
            });

    @Test
    void manyKeptRenamesAreLookedUpAtOnce() {
        store.run(tx -> {
            tx.orgs().lock(ORG);
            tx.memberEvents()
                    .keep(
                            ORG,
                            IntStream.range(0, MANY)
                                    .mapToObj(i -> new MemberEventRow(
                                            "old" + i, MemberEventRow.Kind.RENAMED, "new" + i, clock.instant()))
                                    .toList());
        });
        clock.advance(Duration.ofMinutes(1));

        renames().followNew();

        List<MemberEventRow> left = store.inTransaction(tx -> tx.memberEvents().all(ORG));
        assertThat(left).isEmpty();
        assertThat(transactions).as("one to look, one for each that is settled").hasValue(MANY + 1);
    }

    private ToldRenames renames() {
        SyncEngine engine = new SyncEngine(store, clock, () -> "id", "node", LeaseWait.every(Duration.ofMillis(1)));
        Supplier<SyncTarget> nobody = () -> {
            throw new AssertionError("Nobody is stored who could be renamed");
        };
        return new ToldRenames(new FollowedOrg(counted, ORG, clock, new NoAccess(), engine, nobody, SyncProgress.NONE));
    }

    private static final class NoAccess implements EnterpriseAccess {

        @Override
        public Enterprise open() {
            throw new CorpException("not asked");
        }

        @Override
        public AuthMode confirmAuthMode(Enterprise enterprise) {
            throw new CorpException("not asked");
        }
    }
}
