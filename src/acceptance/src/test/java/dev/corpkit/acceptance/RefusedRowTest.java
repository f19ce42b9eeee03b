package dev.corpkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.provider.Databases;
import dev.corpkit.provider.Exact;
import dev.corpkit.provider.Provider;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.changes.DepartmentChange;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleTag;
import dev.corpkit.simulator.world.Enterprise;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that an administrator added to a table refuses one member: everybody else is mirrored, and the report says who is not. */
class RefusedRowTest {

    private static final String NAME = "corps.Refused";
    private static final String ADD_CHECK =
            "alter table corpkit_member add constraint nobody_odd check (member_id <> 'odd')";
    private static final String DROP_CHECK = "alter table corpkit_member drop constraint nobody_odd";
    private static final String PERSON = "示例奇人";

    @Test
    void byACheckOnH2(@TempDir Path folder) throws SQLException {
        story(Databases.h2(folder), "a value breaks a rule of its table", List.of(ADD_CHECK), DROP_CHECK);
    }

    @Test
    void byACheckOnPostgres() throws SQLException {
        story(Databases.postgres(), "a value breaks a rule of its table", List.of(ADD_CHECK), DROP_CHECK);
    }

    /** Which says the name of the person. */
    @Test
    void byATriggerOnPostgres() throws SQLException {
        story(
                Databases.postgres(),
                "a trigger of the database refused a row",
                List.of(
                        "create function refuse_odd() returns trigger as $$ begin if new.member_id = 'odd' then"
                                + " raise exception 'not %', new.name; end if; return new; end $$ language plpgsql",
                        "create trigger nobody_odd before insert or update on corpkit_member for each row"
                                + " execute function refuse_odd()"),
                "drop trigger nobody_odd on corpkit_member");
    }

    private static void story(DataSource database, String reason, List<String> rule, String dropRule)
            throws SQLException {
        try (Provider provider = new Provider(database)) {
            Enterprise enterprise = provider.wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 300, 30, 9));
            QywxProxyCorp corp = provider.authorized(enterprise, NAME);
            assertThat(corp.syncCorp().getOutcome()).isEqualTo(Outcome.COMPLETE);

            execute(database, rule);
            enterprise.apply(new MemberChange.Joins(Member.of("odd", PERSON, 1)));
            enterprise.apply(new MemberChange.Joins(Member.of("even", "示例偶人", 1)));
            enterprise.apply(new DepartmentChange.Renamed(2, "改名部门"));
            partialWithoutTheOddOne(corp.syncCorp(), reason);
            Exact.assertMirrored(database, NAME, withoutTheOddOne(provider.wecom.visible(enterprise.corpId())));

            partialWithoutTheOddOne(corp.syncCorp(), reason);

            execute(database, List.of(dropRule));
            SyncReport whole = corp.syncCorp();
            assertThat(whole.getOutcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(whole.getProblems()).isEmpty();
            Exact.assertMirrored(database, NAME, provider.wecom.visible(enterprise.corpId()));
            assertThat(corp.syncCorp().isUnchanged()).isTrue();
        }
    }

    private static void partialWithoutTheOddOne(SyncReport report, String reason) {
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(report.getItems())
                .filteredOn(item -> item.getFate() == SyncItem.Fate.FAILED)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.getKind()).isEqualTo("member");
                    assertThat(item.getId()).isEqualTo("odd");
                    assertThat(item.getReason()).contains(reason);
                });
        assertThat(report.getProblems())
                .anyMatch(problem -> problem.contains("odd") && problem.contains(reason))
                .noneMatch(problem -> problem.contains(PERSON));
        assertThat(report.getItems().toString()).doesNotContain(PERSON);
    }

    private static VisiblePicture withoutTheOddOne(VisiblePicture all) {
        return new VisiblePicture(
                all.corpId(),
                all.corpName(),
                all.agentId(),
                all.departments(),
                all.members().stream()
                        .filter(member -> !member.userid().equals("odd"))
                        .toList(),
                all.tags().stream()
                        .map(tag -> new VisibleTag(
                                tag.id(),
                                tag.name(),
                                tag.members().stream()
                                        .filter(member -> !member.equals("odd"))
                                        .toList()))
                        .toList());
    }

    private static void execute(DataSource database, List<String> statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
