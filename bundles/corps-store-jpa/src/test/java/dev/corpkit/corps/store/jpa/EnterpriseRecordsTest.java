package dev.corpkit.corps.store.jpa;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.ErasureRow;
import dev.corpkit.corps.store.LoginCodeRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords.TableRows;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords.Trace;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored of one enterprise is found whatever table it lies in (contract row S8). */
@Tag("S8")
class EnterpriseRecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Trace AUTHORIZATION =
            new Trace("corpkit_authorization", 1, "that it cancelled, and when; without code, scope and permissions");
    private static final Trace ERASURE =
            new Trace("corpkit_erasure", 1, "the record of the erasure: when, which organizations, how many");
    private static final OrgKey A = new OrgKey("app", "corps.A");
    private static final OrgKey B = new OrgKey("app", "corps.B");

    /** Not tied to an enterprise: a new table is put here, or gets the columns that tie it to one. */
    private static final Set<String> OF_NO_ENTERPRISE = Set.of(
            "corpkit_alarm",
            "corpkit_key_check",
            "corpkit_lease",
            "corpkit_refusal",
            "corpkit_schema_history",
            "corpkit_suite_ticket",
            "corpkit_task");

    private static Stream<Supplier<JpaCorpStore>> stores() {
        return Stream.of(TestStores::memory, TestStores::postgres, TestStores::mariaDb);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyRowOfTheEnterpriseIsReadAndNoneOfAnother(Supplier<JpaCorpStore> opened) throws IOException {
        try (JpaCorpStore store = opened.get()) {
            fill(store, A, "wpA");
            fill(store, B, "wpB");
            EnterpriseRecords records = store.enterpriseRecords();
            Map<String, Long> seen = new TreeMap<>();
            StringBuilder texts = new StringBuilder();

            List<TableRows> read = records.read("wpA", (table, row) -> {
                seen.merge(table, 1L, Long::sum);
                texts.append(row).append('\n');
            });

            assertThat(read).allSatisfy(each -> assertThat(seen).containsEntry(each.table(), each.rows()));
            assertThat(seen)
                    .containsEntry("corpkit_org", 1L)
                    .containsEntry("corpkit_dept", 1L)
                    .containsEntry("corpkit_member", 2L)
                    .containsEntry("corpkit_dept_link", 1L)
                    .containsEntry("corpkit_user", 2L)
                    .containsEntry("corpkit_authorization", 1L)
                    .containsEntry("corpkit_callback", 1L)
                    .containsEntry("corpkit_login_code", 1L)
                    .containsEntry("corpkit_token", 1L);
            assertThat(texts).contains("wpA", "ofA").doesNotContain("wpB", "ofB", "s3cret", "v1:");
            assertThat(records.read("wpC", (table, row) -> {})).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatNamesAnEnterpriseIsFoundInAnyColumnAndRowsOfItsErasedOrganizationsToo(Supplier<JpaCorpStore> opened) {
        try (JpaCorpStore store = opened.get()) {
            fill(store, A, "wp_A");
            fill(store, B, "wpXA");
            EnterpriseRecords records = store.enterpriseRecords();
            assertThat(records.traces("wp_A")).extracting(Trace::table).contains("corpkit_org", "corpkit_user");
            assertThat(records.traces("wp_A"))
                    .as("an underscore is no wildcard")
                    .filteredOn(each -> each.table().equals("corpkit_org"))
                    .containsExactly(new Trace("corpkit_org", 1, ""));

            erase(store, "wp_A", A);
            assertThat(records.traces("wp_A")).containsExactly(AUTHORIZATION, ERASURE);

            store.run(tx -> tx.members().insert(A, List.of(member("left").row())));
            assertThat(records.traces("wp_A"))
                    .containsExactly(AUTHORIZATION, ERASURE, new Trace("corpkit_member", 1, ""));

            store.run(tx -> tx.orgs().claim(A, "wpOther"));
            assertThat(records.traces("wp_A"))
                    .as("the name is another enterprise's by now")
                    .containsExactly(AUTHORIZATION, ERASURE);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anAuthorizationThatKeepsItsCodeOrItsScopeIsNoneThatAnErasureLeaves(Supplier<JpaCorpStore> opened) {
        try (JpaCorpStore store = opened.get()) {
            fill(store, A, "wpA");
            erase(store, "wpA", A);
            store.run(tx -> tx.authorizations()
                    .find("suite", "wpA")
                    .ifPresent(row -> tx.authorizations().save(row.withCodes("code-s3cret", null))));
            assertThat(store.enterpriseRecords().traces("wpA"))
                    .containsExactly(new Trace("corpkit_authorization", 1, ""), ERASURE);

            store.run(tx -> tx.authorizations()
                    .find("suite", "wpA")
                    .ifPresent(row -> tx.authorizations()
                            .save(row.withCodes("", null)
                                    .withScope(new ScopeRow(List.of(), List.of("ofA-1"), List.of())))));
            assertThat(store.enterpriseRecords().traces("wpA"))
                    .containsExactly(new Trace("corpkit_authorization", 1, ""), ERASURE);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anIdWithinALongerOneIsAnotherEnterprise(Supplier<JpaCorpStore> opened) {
        try (JpaCorpStore store = opened.get()) {
            fill(store, A, "wpA2");
            assertThat(store.enterpriseRecords().traces("wpA")).isEmpty();
            assertThat(store.enterpriseRecords().isKnown("wpA")).isFalse();
            assertThat(store.enterpriseRecords().isKnown("wpA2")).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aScheduledSyncAndOthersProblemsForgetItWithTheErasure(Supplier<JpaCorpStore> opened) throws SQLException {
        try (JpaCorpStore store = opened.get()) {
            fill(store, A, "wpA");
            CallbackRow other = CallbackRow.arrived("suite", "", "create_auth", "m", "other", NOW, NOW);
            store.run(tx -> tx.callbacks().insert(other));
            store.run(tx -> tx.callbacks()
                    .update(List.of(tx.callbacks()
                            .newest("suite", 1)
                            .get(0)
                            .with(CallbackRow.State.FAILED, 1, NOW, "Authorized since: wpA, wpB"))));
            try (Connection connection = store.taskConnections().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "insert into corpkit_task (task_name, task_instance, execution_time, picked, version)"
                                + " values ('full-sync', 'app/corps.A', 'x', false, 1), ('full-sync', 'app/corps.B', 'x', false, 1)");
            }

            erase(store, "wpA", A);
            store.run(tx -> tx.callbacks().forget("suite", "wpA"));

            assertThat(store.enterpriseRecords().traces("wpA")).containsExactly(AUTHORIZATION, ERASURE);
            store.run(tx -> assertThat(tx.callbacks().newest("suite", 1).get(0).problem())
                    .isEqualTo("Authorized since: (erased), wpB"));
            try (Connection connection = store.taskConnections().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select task_instance from corpkit_task")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("app/corps.B");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyTableIsTiedToAnEnterpriseOrIsKnownNotToBe(Supplier<JpaCorpStore> opened) throws SQLException {
        try (JpaCorpStore store = opened.get();
                Connection connection = store.taskConnections().getConnection();
                Statement statement = connection.createStatement()) {
            Set<String> untied = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery("select lower(t.table_name) from information_schema.tables t"
                    + " where lower(t.table_name) like 'corpkit%' and not exists (select 1"
                    + " from information_schema.columns c where c.table_name = t.table_name"
                    + " and c.table_schema = t.table_schema and lower(c.column_name) in ('corp_id', 'full_name'))"
                    + (store.taskConnections()
                                    .getConnection()
                                    .getMetaData()
                                    .getURL()
                                    .contains("mariadb")
                            ? " and t.table_schema = database()"
                            : ""))) {
                while (rows.next()) {
                    untied.add(rows.getString(1));
                }
            }
            assertThat(untied).containsExactlyInAnyOrderElementsOf(OF_NO_ENTERPRISE);
        }
    }

    private static void fill(JpaCorpStore store, OrgKey org, String corpId) {
        String mark = "of" + org.fullName().substring(org.fullName().length() - 1);
        store.run(tx -> {
            tx.orgs().claim(org, corpId);
            tx.depts().insert(org, List.of(dept("1").row()));
            tx.members()
                    .insert(
                            org,
                            List.of(
                                    member(mark + "-1").row(),
                                    member(mark + "-2").row()));
            tx.deptLinks().insert(org, List.of(new DeptLink(mark + "-1", "1", 1, true)));
            tx.users().resolve(corpId, List.of(mark + "-1", mark + "-2"), id -> "u" + id);
            tx.authorizations()
                    .save(new AuthorizationRow(
                            "suite",
                            corpId,
                            mark,
                            "code-s3cret",
                            null,
                            new ScopeRow(List.of(), List.of(mark + "-1"), List.of()),
                            AuthorizationRow.Status.ACTIVE,
                            null,
                            NOW,
                            NOW));
            tx.tokens().save(new TokenRow(new TokenKey("suite", corpId), "token-s3cret", 1, NOW, NOW));
            tx.callbacks().insert(CallbackRow.arrived("suite", corpId, "kind", "s3cret", "d" + mark, NOW, NOW));
            tx.loginCodes().insert(new LoginCodeRow("d" + mark, "suite", corpId, mark + "-1", "u", NOW));
        });
    }

    private static void erase(JpaCorpStore store, String corpId, OrgKey org) {
        store.run(tx -> {
            tx.orgs().erase(org);
            tx.users().erase(corpId);
            tx.tokens().delete(new TokenKey("suite", corpId));
            tx.callbacks().deleteLane(new CallbackLane("suite", corpId));
            tx.loginCodes().erase("suite", corpId);
            tx.authorizations()
                    .find("suite", corpId)
                    .ifPresent(row -> tx.authorizations()
                            .save(row.withCodes("", null)
                                    .withScope(ScopeRow.EMPTY)
                                    .withStatus(AuthorizationRow.Status.CANCELLED, "cancelled")));
            tx.erasures()
                    .insert(new ErasureRow(
                            "suite", corpId, ErasureRow.Cause.CANCELLATION, NOW, List.of(org.toString()), 1, 2, 0));
        });
    }
}
