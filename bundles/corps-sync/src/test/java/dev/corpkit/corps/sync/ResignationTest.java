package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RunRow;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person declares that members who are out of scope have resigned (contract row G3). */
@Tag("G3")
class ResignationTest {

    private final Mirror mirror = new Mirror();

    @BeforeEach
    void hiddenMemberBesideAVisibleOne() {
        mirror.sync(wecom().member("hidden", "3").member("seen", "2"));
        mirror.sync(nothing().dept("2", "1").member("seen", "2").scope("2"));
    }

    private SyncReport resign(String... memberIds) {
        return mirror.engine
                .review()
                .resign(mirror.target(), Set.of(memberIds), "left in October", RunHooks.NONE, SyncProgress.NONE);
    }

    private void refused(String reason, String... memberIds) {
        assertThatThrownBy(() -> resign(memberIds))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Nothing changed");
        assertThat(mirror.member("hidden").status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void declaredMemberIsOfflineInARunOfItsOwn() {
        SyncReport report = resign("hidden");
        assertThat(mirror.member("hidden").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.links("hidden")).isEmpty();
        assertThat(report.count(SyncCount.MEMBERS_OFFLINE)).isOne();
        assertThat(mirror.runs().get(0).kind()).isEqualTo(RunRow.Kind.RESIGNATION);
    }

    @Test
    void nobodyNamedIsRefused() {
        refused("Nobody was named");
    }

    @Test
    void unknownMemberIsRefusedAndTheOthersStay() {
        refused("unknown to", "hidden", "nobody");
    }

    @Test
    void visibleMemberIsRefusedAsWecomSaysThatHeIsEmployed() {
        refused("are visible to us", "hidden", "seen");
    }

    @Test
    void whoIsOfflineAlreadyIsRefused() {
        resign("hidden");
        assertThatThrownBy(() -> resign("hidden"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("offline already");
    }
}
