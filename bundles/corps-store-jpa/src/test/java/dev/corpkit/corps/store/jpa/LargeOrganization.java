package dev.corpkit.corps.store.jpa;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.OrgWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ten thousand members and fifteen thousand links: written, read back, rewritten unchanged; the times are logged. */
final class LargeOrganization {

    private static final Logger LOG = LoggerFactory.getLogger(LargeOrganization.class);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final CorpStore store;
    private final String database;
    private final OrgKey org = new OrgKey("app-" + UUID.randomUUID(), "corps.Large");
    private final List<MemberRow> members = IntStream.range(0, 10_000)
            .mapToObj(i -> member("member" + i)
                    .named("欧阳娜娜" + i)
                    .position("工程师")
                    .mainDept("d" + i % 500)
                    .row())
            .toList();
    private final List<DeptLink> links = IntStream.range(0, 15_000)
            .mapToObj(i -> new DeptLink("member" + i % 10_000, "d" + i % 499, i, false))
            .toList();

    LargeOrganization(CorpStore store, String database) {
        this.store = store;
        this.database = database;
    }

    Duration insert() {
        return timed("Inserted", tx -> {
            tx.orgs().lock(org);
            tx.members().insert(org, members);
            tx.deptLinks().insert(org, links);
        });
    }

    /** The same through {@link OrgWriter}: with its history. */
    Duration write() {
        OrgKey other = new OrgKey(org.appId(), "corps.WithHistory");
        Map<String, List<DeptLink>> byMember = links.stream().collect(Collectors.groupingBy(DeptLink::memberId));
        List<ObjectChange> changes = members.stream()
                .map(row -> new ObjectChange(
                        null, new MemberState(row, byMember.getOrDefault(row.memberId(), List.of()), List.of())))
                .toList();
        return timed("Inserted with history", tx -> {
            tx.orgs().claim(other, "ww1");
            new OrgWriter(tx, other).byHand(Instant.EPOCH, changes);
        });
    }

    Duration readHistory() {
        OrgKey other = new OrgKey(org.appId(), "corps.WithHistory");
        return timed(
                "Read the history of",
                tx -> assertThat(tx.history().firstAfter(other, 0)).hasSize(members.size()));
    }

    Duration read() {
        return timed("Read", tx -> {
            assertThat(tx.members().all(org)).hasSize(10_000);
            assertThat(tx.deptLinks().all(org)).hasSize(15_000);
        });
    }

    Duration updateUnchanged() {
        return timed("Updated unchanged", tx -> {
            tx.members().update(org, members);
            tx.deptLinks().update(org, links);
        });
    }

    Duration setAllOffline() {
        return timed("Updated", tx -> {
            tx.members()
                    .update(
                            org,
                            members.stream()
                                    .map(row -> member(row.memberId())
                                            .named(row.name())
                                            .offline()
                                            .row())
                                    .toList());
            tx.deptLinks().delete(org, links);
        });
    }

    private Duration timed(String what, Consumer<StoreTransaction> work) {
        long start = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        store.run(work);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long cpuMs = (THREADS.getCurrentThreadCpuTime() - busy) / 1_000_000;
        LOG.info(
                "{} 10000 members and 15000 links: database={} tookMs={} cpuMs={}",
                what,
                database,
                took.toMillis(),
                cpuMs);
        return took;
    }
}
