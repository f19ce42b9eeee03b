package dev.corpkit.corps.store.jpa;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.testkit.database.StatementLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementsTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");

    private StatementLog log;
    private JpaCorpStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        log = new StatementLog(TestStores.h2Source(folder));
        store = JpaCorpStore.open(log.dataSource(), TestStores.SECRETS);
        log.clear();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anUpdateByEqualRowsWritesNothing() {
        List<MemberRow> members = List.of(member("a").named("张三").mainDept("1").row());
        List<DeptRow> depts = List.of(dept("1").leaders("b", "a").row());
        List<DeptLink> links = List.of(new DeptLink("a", "1", 4_294_967_295L, true));
        List<RoleRow> roles = List.of(new RoleRow("1", "role", Source.WECOM));
        List<HeldRow> held = List.of(new HeldRow(HeldRow.Kind.MEMBER, "a", "why", "run1"));
        store.run(tx -> {
            tx.orgs().lock(ORG);
            tx.members().insert(ORG, members);
            tx.depts().insert(ORG, depts);
            tx.deptLinks().insert(ORG, links);
            tx.roles().insert(ORG, roles);
            tx.held().replace(ORG, held);
        });
        assertThat(log.writes()).isNotEmpty();
        log.clear();

        store.run(tx -> {
            tx.orgs().lock(ORG);
            tx.members().update(ORG, members);
            tx.depts().update(ORG, depts);
            tx.deptLinks().update(ORG, links);
            tx.roles().update(ORG, roles);
            tx.held().replace(ORG, held);
        });

        assertThat(log.all()).isNotEmpty();
        assertThat(log.writes()).isEmpty();
    }

    @Test
    void anUpdateWritesWhatDiffersOnly() {
        store.run(tx ->
                tx.members().insert(ORG, List.of(member("a").row(), member("b").row())));
        log.clear();

        store.run(tx -> tx.members()
                .update(ORG, List.of(member("a").row(), member("b").offline().row())));

        assertThat(log.writes())
                .hasSize(1)
                .first()
                .asString()
                .contains("status")
                .doesNotContain("position");
    }

    @Test
    void anOrganizationIsReadInOneStatementATable() {
        List<MemberRow> many =
                IntStream.range(0, 3000).mapToObj(i -> member("m" + i).row()).toList();
        store.run(tx -> tx.members().insert(ORG, many));
        log.clear();

        store.run(tx -> {
            tx.members().all(ORG);
            tx.deptLinks().all(ORG);
        });

        assertThat(log.all()).hasSize(2);
    }

    @Test
    void aChangeOfOneMemberTakesFewStatements() {
        store.run(tx -> tx.members().insert(ORG, List.of(member("a").row())));
        log.clear();

        store.run(tx -> tx.members().update(ORG, List.of(member("a").offline().row())));

        assertThat(log.all()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aThousandHistoryRowsAreSentTogether() {
        List<HistoryRow> rows = IntStream.range(0, 1000)
                .mapToObj(i -> new ObjectChange(null, dept("d" + i).row()))
                .map(change -> new HistoryRow(1, Instant.EPOCH, HistoryRow.Cause.SYNC, "run1", change))
                .toList();

        store.run(tx -> tx.history().append(ORG, rows));

        assertThat(log.all()).filteredOn(sql -> sql.contains("corpkit_history")).hasSize(1);
        assertThat(log.all())
                .filteredOn(sql -> sql.contains("corpkit_revision"))
                .hasSize(2);
    }

    @Test
    void trimmingTakesTheSameFewStatementsForManyRevisions() {
        store.run(tx -> {
            tx.orgs().lock(ORG);
            tx.history()
                    .append(
                            ORG,
                            IntStream.range(1, 400)
                                    .mapToObj(i -> new HistoryRow(
                                            i,
                                            Instant.EPOCH,
                                            HistoryRow.Cause.SYNC,
                                            "run" + i,
                                            new ObjectChange(null, dept("d" + i).row())))
                                    .toList());
        });
        log.clear();

        int trimmed = store.inTransaction(tx -> tx.history().trim(Instant.EPOCH.plusSeconds(1), 1000));

        assertThat(trimmed).isEqualTo(399);
        assertThat(log.all()).hasSizeBetween(7, 10);
    }
}
