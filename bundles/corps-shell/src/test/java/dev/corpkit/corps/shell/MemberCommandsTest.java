package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpMemberQuery;
import dev.corpkit.corps.testkit.FakeApp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemberCommandsTest {

    private final FakeCorp corp = new FakeCorp("first", "corps.A");
    private final FakeApps apps = new FakeApps(new FakeApp("first").with("corps.A", corp.corp()));
    private final Shell shell =
            Shell.ofCorps(new MemberCommands(new Instances(apps)), new CorpsCommands(new Instances(apps)));

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void membersAreFoundAPageAtATimeAndNamedOnlyWhenAskedFor() throws Exception {
        corp.answer("findMembers", asked -> {
            CorpMemberQuery query = (CorpMemberQuery) asked[0];
            assertThat(query.getText()).isEqualTo("Zhang San");
            assertThat(query.getDeptId()).isEqualTo("2");
            assertThat(query.getStatus()).isEqualTo("active");
            assertThat(query.getLimit()).isEqualTo(1);
            return asked[1] == null
                    ? new Told.Page(List.of(Told.member("a", "PRIVATE", "active", "2")), "after a")
                    : new Told.Page(List.of(Told.member("b", "PRIVATE", "active", "2")), null);
        });
        String find = "corps:find --status active --dept 2 --limit 1 corps.A 'Zhang San'";

        assertThat(shell.run(find))
                .containsExactly(
                        "MEMBER  STATUS  DEPARTMENTS  NOTES",
                        "a       active  2",
                        "… more: the same with --page 'after a'");
        assertThat(shell.run(find + " --page 'after a' --names"))
                .containsExactly(
                        "MEMBER  STATUS  DEPARTMENTS  NOTES  NAME", "b       active  2                   PRIVATE");
    }

    @Test
    void aPageThatNoneNamedIsUsage() {
        corp.answer("findMembers", asked -> {
            throw new CorpArgumentException("findMembers: that page is none that getNext() gave.");
        });
        Shell.Ended ended = shell.end("corps:find --page 7 corps.A");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text())
                .contains("--page must be what the page before named")
                .doesNotContain("getNext");

        assertThat(shell.end("corps:find corps.A").status()).isEqualTo(1);
    }

    @Test
    void everybodyIsFoundWithoutAText() throws Exception {
        corp.answer("findMembers", asked -> {
            assertThat(asked[0]).hasToString(CorpMemberQuery.ALL.toString());
            return new Told.Page(List.of(), null);
        });
        assertThat(shell.run("corps:find corps.A")).hasSize(1);
        assertThatThrownBy(() -> shell.run("corps:find --limit 501 corps.A"))
                .hasMessage("--limit must be a whole number from 1 to 500");
        assertThatThrownBy(() -> shell.run("corps:find")).hasMessageStartingWith("Usage: corps:find");
    }

    @Test
    void whatIsKnownOfAnOrganizationIsListed() throws Exception {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("corpId", "wpA");
        info.put("adminId", null);
        info.put("heldCount", 3);
        corp.answer("getCorpInfo", info);

        assertThat(shell.run("corps:info corps.A"))
                .containsExactly("WHAT       VALUE", "corpId     wpA", "adminId", "heldCount  3");
    }

    @Test
    void aMemberIsRenamed() throws Exception {
        corp.answer("renameMember", (Object) null);

        assertThat(shell.run("corps:rename corps.A old new")).containsExactly("Renamed old to new");
        assertThat(corp.asked).contains("renameMember[old, new]");
        assertThatThrownBy(() -> shell.run("corps:rename corps.A old")).hasMessageStartingWith("Usage: corps:rename");
    }
}
