package dev.corpkit.corps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.event.ChangeAuth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LaneOrderTest {

    private final Node node = new Node(new InMemoryCorpStore(), FakeClock.at("2026-11-01T08:00:00Z"), "node", 2);
    private final List<String> done = new ArrayList<>();

    @Test
    @Tag("A3")
    void whatCameFirstIsDoneFirst() {
        node.corp("wpA").during = hints -> done.add("read " + hints.users());
        node.auth.answer = event -> {
            done.add(event.head().kind());
            return null;
        };
        node.keep(
                "wpA",
                List.of(
                        Messages.updateUser("a"),
                        Messages.changeAuth("wpA"),
                        Messages.updateUser("b"),
                        Messages.updateUser("c"),
                        Messages.template("cancel_auth", "<AuthCorpId>wpA</AuthCorpId>")));

        node.drain();

        assertThat(done).containsExactly("read [a]", "change_auth", "read [b, c]", "cancel_auth");
    }

    @Test
    @Tag("A7")
    void aChangedAuthorizationIsFollowedByASyncOfThatEnterprise() {
        FakeCorp corp = node.corp("wpA");
        FakeCorp other = node.corp("wpB");
        node.auth.answer = event -> FakeAuth.authorization("wpA", Status.ACTIVE, List.of(1L));
        node.keep("wpA", Messages.changeAuth("wpA"));

        node.drain();

        assertThat(node.auth.applied).singleElement().isInstanceOf(ChangeAuth.class);
        assertThat(corp.asked).singleElement().matches(hints -> hints.everything());
        assertThat(other.asked).isEmpty();
        assertThat(node.states("wpA")).containsExactly(State.DONE, State.DONE);
    }

    @Test
    @Tag("A15")
    void authorizationThatAnOutageOwesIsReadAgainAndSyncedWhileItsEventsDoNotWait() {
        FakeCorp corp = node.corp("wpA");
        node.auth.answer = event -> FakeAuth.authorization("wpA", Status.ACTIVE, List.of(1L));
        Instant due = node.clock.instant().plusSeconds(60);
        node.store.run(tx -> tx.callbacks()
                .insert(CallbackRow.arrived(
                        Node.SUITE, "~wpA", "corpkit:reread", Messages.changeAuth("wpA"), "owed", due, due)));
        node.keep("wpA", Messages.updateUser("a"));
        node.drain();
        assertThat(corp.asked).singleElement().matches(hints -> !hints.everything());

        node.clock.advance(Duration.ofSeconds(60));
        node.drain();

        assertThat(node.auth.applied).singleElement().isInstanceOf(ChangeAuth.class);
        assertThat(corp.asked).hasSize(2).last().matches(hints -> hints.everything());
        assertThat(node.states("~wpA")).containsExactly(State.DONE);
        assertThat(node.states("wpA")).containsExactly(State.DONE, State.DONE);
    }

    @Test
    @Tag("A7")
    void nothingIsReadWhileNothingMayBeRead() {
        FakeCorp corp = node.corp("wpA");
        node.auth.answer = event -> FakeAuth.authorization("wpA", Status.ACTIVE, List.of());
        node.keep("wpA", Messages.changeAuth("wpA"));
        node.auth.answer = event -> FakeAuth.authorization("wpA", Status.SUSPENDED, List.of(1L));
        node.keep("wpA", Messages.template("change_auth", "<AuthCorpId>wpA</AuthCorpId><State>s</State>"));

        node.drain();

        assertThat(corp.asked).isEmpty();
        assertThat(node.states("wpA")).containsExactly(State.DONE, State.DONE);
    }

    @Test
    @Tag("A4")
    void authorizationsDoNotWaitForALongSync() {
        FakeCorp corp = node.corp("wpA");
        node.auth.answer = event -> FakeAuth.authorization("wpA", Status.ACTIVE, List.of(1L));
        corp.during = hints -> {
            node.keep("", Messages.createAuth("later"));
            node.worker.look();
            while (node.lanes.runOne()) {
                // works beside the sync
            }
            assertThat(node.states("")).containsExactly(State.DONE, State.DONE);
            corp.during = again -> {};
        };
        node.keep("", Messages.createAuth("first"));

        node.drain();

        assertThat(corp.asked).isNotEmpty();
        assertThat(node.auth.applied).hasSize(2);
        assertThat(node.waiting("wpA")).isZero();
    }

    @Test
    @Tag("A12")
    void wholeSyncsLeaveTheThreadsToEventsAndWaitForEachOther() {
        FakeCorp first = node.corp("wpA");
        FakeCorp second = node.corp("wpB");
        FakeCorp quick = node.corp("wpC");
        String everything = Messages.app(
                "batch_job_result", "sys", "<BatchJob><JobId>j</JobId><JobType>import_user</JobType></BatchJob>");
        node.keep("wpA", everything);
        node.keep("wpB", everything);
        node.keep("wpC", Messages.updateUser("a"));

        node.worker.look();
        while (node.lanes.runOne()) {
            // everything but the syncs
        }

        assertThat(quick.asked).hasSize(1);
        assertThat(node.syncs.size()).isEqualTo(1);
        node.drain();
        assertThat(first.asked).hasSize(1);
        assertThat(second.asked).hasSize(1);
    }

    @Test
    @Tag("A7")
    void whatIsOwedIsKnownSinceItsCauseWasRecordedSoThatOneSyncPaysForAllOfAGoLive() {
        FakeCorp corp = node.corp("wpA");
        node.auth.answer = event -> FakeAuth.authorization("wpA", Status.ACTIVE, List.of(1L));
        Instant recorded = node.clock.instant();
        node.keep("", Messages.createAuth("code"));
        node.keep("wpA", Messages.changeAuth("wpA"));
        node.clock.advance(Duration.ofSeconds(30));

        node.drain();

        assertThat(corp.asked)
                .isNotEmpty()
                .allMatch(ContactHints::isToldBySync)
                .allMatch(hints -> recorded.equals(hints.recordedAt()));
    }

    @Test
    @Tag("A4")
    void aReplayedAuthorizationEventOwesAnotherSync() {
        FakeCorp corp = node.corp("wpA");
        node.auth.answer = event -> FakeAuth.authorization("wpA", Status.ACTIVE, List.of(1L));
        node.keep("wpA", Messages.changeAuth("wpA"));
        node.drain();
        CallbackRow record = node.records("wpA").get(0);
        node.clock.advance(Duration.ofMinutes(1));
        node.store.run(tx -> tx.callbacks().update(List.of(record.with(State.WAITING, 0, node.clock.instant(), null))));

        node.drain();

        assertThat(corp.asked).hasSize(2);
        assertThat(corp.asked.get(1).recordedAt())
                .as("an earlier sync does not pay it")
                .isEqualTo(node.clock.instant());
    }
}
