package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.testkit.LogWatcher;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many enterprises that lose people in the same hour are one alarm (contract row G1). */
@Tag("G1")
class ProviderStoriesTest {

    private final Mirror mirror = new Mirror();
    private final SyncEngine engine = mirror.engine(mirror.store, new ProviderLimits(3, 10, 20));

    private SyncReport sync(String corp, int members) {
        return sync(corp, corp, members);
    }

    private SyncReport sync(String name, String corpId, int members) {
        SyncTarget target = new SyncTarget(new OrgKey("app", "corps." + name), corpId, "Title", Mirror.NO_GUARD);
        Snapshot read = wecom().members(members, "2").complete();
        return engine.sync(
                target,
                progress -> Answers.to(read, mirror.ask(tx -> StoredPicture.read(tx, target.org()))),
                SyncProgress.NONE);
    }

    private void all(int members) {
        for (String corp : new String[] {"A", "B", "C", "D"}) {
            sync(corp, members);
        }
    }

    @Test
    void theThirdEnterpriseThatLosesManyInAnHourIsHeld() {
        all(20);
        assertThat(sync("A", 17).getHeld()).isEmpty();
        assertThat(sync("B", 17).getHeld()).isEmpty();
        assertThat(engine.providerAlarm())
                .isEqualTo(new ProviderAlarm(
                        List.of("A", "B"),
                        false,
                        "2 enterprises lost more than 10.0 % of their active members within an hour"));
        try (LogWatcher log = LogWatcher.start()) {
            SyncReport third = sync("C", 17);
            assertThat(third.getHeld())
                    .containsExactly("3 enterprises lost more than 10.0 % of their active members within an hour: WeCom"
                            + " or the provider, not the enterprises, may be why; the limit is 3 enterprises");
            assertThat(third.count(SyncCount.HELD)).isEqualTo(3);
            assertThat(third.count(SyncCount.MEMBERS_OFFLINE)).isZero();
            log.assertLogged("so removals are held enterprises=A, B, C windowMinutes=60");
        }
        try (LogWatcher log = LogWatcher.start()) {
            assertThat(sync("D", 17).count(SyncCount.HELD)).isEqualTo(3);
            log.assertNone("removals are held");
        }
        assertThat(engine.providerAlarm().enterprises()).containsExactly("A", "B", "C", "D");
        assertThat(engine.providerAlarm().ringing()).isTrue();
    }

    @Test
    void smallLossesGoOnWhileItRings() {
        all(20);
        sync("A", 17);
        sync("B", 17);
        sync("C", 17);
        SyncReport small = sync("D", 18);
        assertThat(small.getHeld()).isEmpty();
        assertThat(small.count(SyncCount.MEMBERS_OFFLINE)).isEqualTo(2);
        assertThat(sync("D", 17).count(SyncCount.HELD)).isOne();
    }

    @Test
    void afterAnHourItIsQuietAndLaterItIsLoggedAgain() {
        all(40);
        sync("A", 34);
        sync("B", 34);
        sync("C", 34);
        mirror.clock.advance(Duration.ofMinutes(61));
        assertThat(engine.providerAlarm().enterprises()).isEmpty();
        assertThat(sync("D", 34).getHeld()).isEmpty();
        sync("A", 28);
        try (LogWatcher log = LogWatcher.start()) {
            assertThat(sync("B", 28).getHeld()).hasSize(1);
            log.assertLogged("removals are held");
        }
    }

    @Test
    void organizationsOfOneEnterpriseAreOne() {
        sync("A", "one", 20);
        sync("B", "one", 20);
        sync("C", "one", 20);
        sync("A", "one", 10);
        sync("B", "one", 10);
        assertThat(sync("C", "one", 10).getHeld()).isEmpty();
        assertThat(engine.providerAlarm().enterprises()).containsExactly("one");
    }

    @Test
    void smallEnterprisesAreNotCounted() {
        all(19);
        sync("A", 0);
        sync("B", 0);
        sync("C", 0);
        assertThat(sync("D", 0).getHeld()).isEmpty();
        assertThat(engine.providerAlarm().enterprises()).isEmpty();
    }

    @Test
    void whatIsHeldIsLostOnlyOnce() {
        all(20);
        sync("A", 17);
        sync("B", 17);
        sync("C", 17);
        mirror.clock.advance(Duration.ofMinutes(61));
        sync("C", 17);
        assertThat(engine.providerAlarm().enterprises()).isEmpty();
    }

    @Test
    void withoutALimitNothingRings() {
        SyncEngine quiet = mirror.engine(mirror.store, ProviderLimits.NONE);
        assertThat(quiet.providerAlarm().ringing()).isFalse();
        SyncEngine one = mirror.engine(mirror.store, new ProviderLimits(1, 0, 0));
        one.sync(mirror.target(), mirror.reading(wecom().member("a", "2").complete()), SyncProgress.NONE);
        SyncReport report = one.sync(mirror.target(), mirror.reading(wecom().complete()), SyncProgress.NONE);
        assertThat(report.count(SyncCount.HELD)).isOne();
    }

    @Test
    void nonsenseLimitsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLimits(-1, 5, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLimits(1, -1, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLimits(1, 101, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLimits(1, 5, -1));
    }
}
