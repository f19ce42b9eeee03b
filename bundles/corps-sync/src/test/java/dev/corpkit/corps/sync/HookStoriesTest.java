package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.CorpSyncHook.Departure;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.change.Written;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.SequentialIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hooks have a say in runs, and can spoil none. */
class HookStoriesTest {

    private final Mirror mirror = new Mirror();
    private final Hooks hooks = new Hooks();

    private final class Hooks implements RunHooks {
        final List<String> calls = new ArrayList<>();
        final Map<String, Departure> departures = new HashMap<>();
        final Map<String, String> userIds = new HashMap<>();
        private @Nullable CorpException failure;

        @Override
        public void before() {
            calls.add("before");
            outside();
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public boolean isAnybody() {
            return true;
        }

        @Override
        public String name() {
            return "com.acme.MyHook";
        }

        @Override
        public Departure departure(MemberState member) {
            outside();
            calls.add("departure " + member.id());
            return departures.getOrDefault(member.id(), Departure.OFFLINE);
        }

        @Override
        public @Nullable String userId(String memberId) {
            outside();
            calls.add("userId " + memberId);
            return userIds.get(memberId);
        }

        @Override
        public List<String> after(SyncReport report) {
            outside();
            calls.add("after " + report.getRunId());
            return List.of("com.acme.MyHook failed afterwards");
        }

        /** A transaction would fail inside another. */
        private void outside() {
            mirror.rows();
        }
    }

    private boolean isOffline(String memberId) {
        return mirror.member(memberId).status() == MemberStatus.OFFLINE;
    }

    @Test
    void hooksAreAskedInTheirOrderAndOncePerRun() {
        mirror.sync(wecom().member("a", "2").member("b", "2"));
        SyncReport report = mirror.engine.sync(
                mirror.target(),
                progress -> {
                    hooks.calls.add("read");
                    return Answers.to(wecom().member("b", "3").member("c", "2").complete(), mirror.rows());
                },
                hooks,
                SyncProgress.NONE);
        assertThat(hooks.calls)
                .containsExactly("before", "read", "departure a", "userId c", "after " + report.getRunId());
        assertThat(report.getProblems()).containsExactly("com.acme.MyHook failed afterwards");
        assertThat(mirror.runs().get(0).report().getProblems()).isEmpty();
        assertThat(report.getCounts()).isEqualTo(mirror.runs().get(0).report().getCounts());
        assertThat(isOffline("a")).isTrue();
    }

    @Test
    void whomAHookKeepsStaysAndIsAskedAboutAgain() {
        mirror.sync(wecom().member("a", "2").role("7", "a"));
        hooks.departures.put("a", Departure.KEEP);
        SyncReport report = mirror.sync(wecom().role("7").complete(), hooks);
        assertThat(isOffline("a")).isFalse();
        assertThat(mirror.roles("a")).isEqualTo("7:wecom");
        assertThat(report.getItems())
                .containsExactly(
                        new SyncItem(SyncItem.Fate.SKIPPED, "member", "a", "Stays, as com.acme.MyHook decides"));
        assertThat(mirror.held()).isEmpty();
        assertThat(mirror.runs().get(0).loss().members()).isZero();
        hooks.departures.clear();
        mirror.sync(wecom().role("7").complete(), hooks);
        assertThat(isOffline("a")).isTrue();
        assertThat(mirror.roles("a")).isEmpty();
        assertThat(mirror.runs().get(0).loss().members()).isOne();
    }

    @Test
    void whomAHookHoldsWaitsForSomebody() {
        mirror.sync(wecom().member("a", "2").member("b", "2"));
        hooks.departures.put("a", Departure.HOLD);
        SyncReport report = mirror.sync(wecom().complete(), hooks);
        assertThat(report.getHeld()).containsExactly("Held by com.acme.MyHook");
        assertThat(report.count(SyncCount.HELD)).isOne();
        assertThat(isOffline("a")).isFalse();
        assertThat(isOffline("b")).isTrue();
        hooks.calls.clear();
        mirror.sync(wecom().complete(), hooks);
        assertThat(hooks.calls).hasSize(2).doesNotContain("departure a");
        SyncReport approved = mirror.approve(report.getRunId(), hooks);
        assertThat(isOffline("a")).isTrue();
        assertThat(hooks.calls)
                .endsWith("before", "after " + approved.getRunId())
                .doesNotContain("departure a");
    }

    @Test
    void aHookIsAskedAboutThoseTooWhomAGuardThenHolds() {
        Mirror guarded = mirror.guarded(new GuardSettings(0, 100, 0));
        guarded.sync(wecom().member("a", "2"));
        guarded.sync(wecom().complete(), hooks);
        assertThat(hooks.calls).hasSize(3);
        assertThat(guarded.heldNames()).isEqualTo("MEMBER a");
    }

    @Test
    void whomAHookKeepsCountsForNoGuardHoweverOftenTheyAreMissed() {
        Mirror guarded = mirror.guarded(new GuardSettings(3, 100, 0));
        RunHooks keeper = new RunHooks() {
            @Override
            public boolean isAnybody() {
                return true;
            }

            @Override
            public Departure departure(MemberState member) {
                return member.id().startsWith("k") ? Departure.KEEP : Departure.OFFLINE;
            }
        };
        guarded.sync(wecom().member("x", "2")
                .member("k0", "2")
                .member("k1", "2")
                .member("k2", "2")
                .member("k3", "2"));
        guarded.sync(wecom().member("x", "2").member("k3", "2").complete(), keeper);
        guarded.sync(wecom().member("k3", "2").complete(), keeper);
        assertThat(guarded.heldNames()).isEmpty();
        assertThat(guarded.member("x").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(guarded.member("k0").status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void memberWhoAppearsAfterTheReadingStaysUntilTheNextRun() {
        mirror.sync(wecom().member("a", "2"));
        RunHooks late = new RunHooks() {
            @Override
            public boolean isAnybody() {
                return true;
            }

            @Override
            public Departure departure(MemberState member) {
                mirror.given(tx -> {
                    MemberState other = new MemberState(member("z").row(), List.of(), List.of());
                    tx.members().insert(mirror.org, List.of(other.row()));
                });
                return Departure.OFFLINE;
            }
        };
        SyncReport report = mirror.sync(wecom().complete(), late);
        assertThat(isOffline("a")).isTrue();
        assertThat(isOffline("z")).isFalse();
        assertThat(report.getItems()).isEmpty();
        assertThat(mirror.member("z").outOfScope()).isFalse();
        mirror.sync(wecom());
        assertThat(isOffline("z")).isTrue();
    }

    @Test
    void aHookLinksANewMemberToAPersonKnownHere() {
        mirror.sync(wecom().member("a", "2"));
        Mirror other = mirror.other();
        String person = mirror.member("a").userId();
        hooks.userIds.put("x", person);
        SyncTarget elsewhere = new SyncTarget(other.org, "corp2", "Title", Mirror.NO_GUARD);
        mirror.engine.sync(
                elsewhere,
                mirror.reading(wecom().member("x", "2").member("y", "2").complete()),
                hooks,
                SyncProgress.NONE);
        assertThat(other.member("x").userId()).isEqualTo(person);
        assertThat(other.member("y").userId()).isNotEqualTo(person).isNotEmpty();
    }

    @Test
    void aPersonNobodyKnowsFailsTheRun() {
        hooks.userIds.put("x", "nobody");
        assertThatThrownBy(() -> mirror.sync(wecom().member("x", "2").complete(), hooks))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("com.acme.MyHook gives userIds that nobody here has for the new members x");
        assertThat(mirror.rows().members()).isEmpty();
        assertThat(hooks.calls).doesNotContain("after id-1");
    }

    @Test
    void aHookThatRefusesEndsTheRunBeforeItReads() {
        hooks.failure = new SyncFailedException("com.acme.MyHook failed");
        assertThatThrownBy(() -> mirror.engine.sync(
                        mirror.target(),
                        progress -> {
                            throw new AssertionError("was read");
                        },
                        hooks,
                        SyncProgress.NONE))
                .isSameAs(hooks.failure);
        assertThatThrownBy(() -> mirror.engine.register(mirror.target(), wecom().complete(), hooks))
                .isSameAs(hooks.failure);
        assertThatThrownBy(() -> mirror.engine.planSync(
                        mirror.target(), mirror.reading(wecom().complete()), hooks, SyncProgress.NONE))
                .isSameAs(hooks.failure);
        assertThat(hooks.calls).containsOnly("before");
    }

    @Test
    void hooksAreAskedInEventsAndRegistrationsToo() {
        mirror.sync(wecom().member("a", "2").member("b", "2"));
        hooks.departures.put("a", Departure.KEEP);
        mirror.engine.syncEvents(
                mirror.target(),
                progress -> Optional.of(Wecom.nothing().focused(Denials.of(Set.of("a", "b"), Set.of(), Set.of()))),
                mirror.reading(wecom().complete()),
                hooks,
                SyncProgress.NONE);
        assertThat(isOffline("a")).isFalse();
        assertThat(isOffline("b")).isTrue();
        mirror.engine.register(mirror.target(), wecom().complete(), hooks);
        assertThat(isOffline("a")).isFalse();
        assertThat(hooks.calls).contains("departure a", "departure b");
    }

    @Test
    void eventsThatBecomeASyncAskOnce() {
        mirror.sync(wecom().member("a", "2"));
        mirror.engine.syncEvents(
                mirror.target(),
                progress -> Optional.of(Wecom.nothing().scope("9").focused()),
                mirror.reading(wecom().complete()),
                hooks,
                SyncProgress.NONE);
        assertThat(hooks.calls).containsExactly("before", "departure a", "after id-4");
    }

    @Test
    void aPlanAsksAboutDeparturesWhenItIsMadeAndAboutPersonsWhenItIsApplied() {
        mirror.sync(wecom().member("a", "2"));
        String person = mirror.member("a").userId();
        hooks.departures.put("a", Departure.KEEP);
        PlanRow plan = mirror.engine.planSync(
                mirror.target(), mirror.reading(wecom().member("b", "2").complete()), hooks, SyncProgress.NONE);
        assertThat(plan.changes()).hasSize(1);
        assertThat(plan.run().report().getItems()).hasSize(1);
        hooks.userIds.put("b", person);
        hooks.calls.clear();
        mirror.engine.review().apply(mirror.target(), plan.planId(), hooks, SyncProgress.NONE);
        assertThat(hooks.calls).containsExactly("before", "userId b", "after " + plan.planId());
        assertThat(mirror.member("b").userId()).isEqualTo(person);
        assertThat(isOffline("a")).isFalse();
    }

    @Test
    void whatWasWrittenIsToldAfterEachCommitInItsOrder() {
        mirror.sync(wecom().member("a", "2"));
        mirror.sync(wecom().member("a", "2"));
        mirror.sync(wecom());
        assertThat(mirror.written).extracting(Written::revision).containsExactly(1L, 2L);
        assertThat(mirror.written.get(1).changes()).hasSize(1);
    }

    @Test
    void aListenerThatFailsSpoilsNothing() {
        SyncEngine engine = new SyncEngine(
                mirror.store,
                mirror.clock,
                new SequentialIds("x-"),
                "node",
                (lease, attempt) -> {},
                ProviderLimits.NONE,
                written -> {
                    mirror.rows();
                    throw new IllegalStateException("listener");
                });
        try (LogWatcher log = LogWatcher.start()) {
            engine.sync(mirror.target(), mirror.reading(wecom().complete()), SyncProgress.NONE);
            log.assertLogged("Could not tell what was written corp=app/corps.A run=x-1");
        }
        assertThat(mirror.runs()).hasSize(1);
    }
}
