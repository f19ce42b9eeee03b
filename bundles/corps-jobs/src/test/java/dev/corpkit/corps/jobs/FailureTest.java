package dev.corpkit.corps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.CallBackGivenUpException;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.event.CreateAuth;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A4")
class FailureTest {

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Node node = new Node(new InMemoryCorpStore(), clock, "node", 2);

    @Test
    void whatFailsIsTriedEverLaterAndHoldsBackItsOwnEnterpriseOnly() {
        FakeCorp failing = node.corp("wpA");
        FakeCorp well = node.corp("wpB");
        failing.during = hints -> {
            throw new SyncFailedException("WeCom is away");
        };
        node.keep("wpA", Messages.updateUser("a"));
        node.drain();
        node.keep("wpA", Messages.updateUser("later"));
        node.keep("wpB", Messages.updateUser("b"));
        node.drain();

        assertThat(failing.asked).hasSize(1);
        assertThat(well.asked).hasSize(1);
        CallbackRow held = node.records("wpA").get(0);
        assertThat(held.state()).isEqualTo(State.WAITING);
        assertThat(held.problem()).isEqualTo("WeCom is away");
        assertThat(held.dueAt()).isEqualTo(clock.instant().plusSeconds(2));
        assertThat(node.worker.failing()).containsEntry("dkA/wpA", "WeCom is away");
        assertThat(node.worker.findings().findings())
                .singleElement()
                .satisfies(found -> assertThat(found.cause()).endsWith("WeCom is away"));

        clock.advance(Duration.ofSeconds(2));
        node.drain();
        assertThat(node.records("wpA").get(0).dueAt()).isEqualTo(clock.instant().plusSeconds(4));

        failing.during = hints -> {};
        clock.advance(Duration.ofSeconds(4));
        node.drain();
        assertThat(node.states("wpA")).containsExactly(State.DONE, State.DONE);
        assertThat(node.worker.failing()).isEmpty();
        assertThat(node.worker.findings().findings()).isEmpty();
    }

    @Test
    void whatFailsTooOftenIsGivenUpAndCanBeReplayed() {
        FakeCorp corp = node.corp("wpA");
        corp.during = hints -> {
            throw new IllegalStateException("anything");
        };
        node.keep("wpA", Messages.updateUser("a"));
        try (LogWatcher log = LogWatcher.start()) {
            drainOften();
            log.assertLogged("WARN dev.corpkit.corps.jobs.lane.LaneWork Gave up record=");
        }

        CallbackRow failed = node.onlyRecord("wpA");
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.attempts()).isEqualTo(Node.ATTEMPTS);
        assertThat(failed.problem()).isEqualTo("failed by a mistake inside CorpKit; see its log");
        assertThat(corp.asked).hasSize(Node.ATTEMPTS);
        assertThat(node.worker.givenUp()).isEqualTo(1);

        corp.during = hints -> {};
        node.store.run(
                tx -> tx.callbacks().update(List.of(failed.with(State.WAITING, 0, clock.instant(), failed.problem()))));
        node.drain();
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.DONE);
        assertThat(node.onlyRecord("wpA").problem()).isNull();
    }

    @Test
    void whatCannotBeReadIsGivenUpAtOnceAndHoldsBackNothing() {
        FakeCorp corp = node.corp("wpA");
        node.keep("wpA", List.of(Messages.updateUser("a"), "<xml>", Messages.updateUser("b")));

        node.drain();

        assertThat(node.states("wpA")).containsExactly(State.DONE, State.FAILED, State.DONE);
        assertThat(node.records("wpA").get(1).problem()).contains("MALFORMED_XML");
        assertThat(corp.asked).hasSize(1);
    }

    @Test
    void whatAsksForNothingIsDoneThoughWhatCameWithItFails() {
        node.corp("wpA").during = hints -> {
            throw new SyncFailedException("WeCom is away");
        };
        node.keep("wpA", List.of(Messages.updateUser("a"), Messages.app("enter_agent", "a", "")));

        node.drain();

        assertThat(node.states("wpA")).containsExactly(State.WAITING, State.DONE);
    }

    @Test
    void oneOrganizationThatFailsKeepsNoOtherFromBeingTried() {
        FakeCorp failing = node.corp("wpA");
        FakeCorp well = node.corp("wpA");
        failing.during = hints -> {
            throw new SyncFailedException("held by a debugger");
        };
        node.keep("wpA", Messages.updateUser("a"));

        node.drain();

        assertThat(well.asked).hasSize(1);
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.WAITING);
    }

    @Test
    void eventsOfASuspendedEnterpriseAreNotTriedForHours() {
        node.corp("wpA").during = hints -> {
            throw new NotAuthorizedException("wpA is suspended");
        };
        node.keep("wpA", Messages.updateUser("a"));

        node.drain();

        CallbackRow row = node.onlyRecord("wpA");
        assertThat(row.state()).isEqualTo(State.DONE);
        assertThat(row.problem()).startsWith("wpA is suspended").contains("reads everything");
    }

    @Test
    @Tag("A12")
    void aReadingWithGapsIsRepeatedTwiceAndThenSettledAndSaid() {
        FakeCorp corp = node.corp("wpA");
        corp.outcome = Outcome.PARTIAL;
        node.keep("wpA", Messages.updateUser("a"));
        node.drain();
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.WAITING);

        drainOften();

        assertThat(corp.asked).hasSize(3);
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.DONE);
        assertThat(node.onlyRecord("wpA").problem()).contains("run3").contains("partial");
    }

    @Test
    @Tag("A12")
    void aGapThatWasOfTheMomentLeavesNoTrace() {
        FakeCorp corp = node.corp("wpA");
        corp.outcome = Outcome.PARTIAL;
        node.keep("wpA", Messages.updateUser("a"));
        node.drain();

        corp.outcome = Outcome.COMPLETE;
        drainOften();

        assertThat(corp.asked).hasSize(2);
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.DONE);
        assertThat(node.onlyRecord("wpA").problem()).isNull();
    }

    @Test
    @Tag("A12")
    void aGapOfOneOrganizationIsReadAgainThoughAnotherIsRefused() {
        node.corp("wpA").during = hints -> {
            throw new NotAuthorizedException("wpA is suspended");
        };
        node.corp("wpA").outcome = Outcome.PARTIAL;
        node.keep("wpA", Messages.updateUser("a"));

        node.drain();

        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.WAITING);
    }

    @Test
    void whatAnAuthElementCannotDoNowIsTriedAgain() {
        node.auth.answer = event -> {
            throw new NotAuthorizedException("auths.Fake is inactive");
        };
        node.keep("wpA", Messages.changeAuth("wpA"));
        try (LogWatcher log = LogWatcher.start()) {
            node.drain();
            log.assertLogged("kind=change_auth corp=wpA record=");
            log.assertNone("[head=", "ChangeAuth[");
        }
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.WAITING);

        node.auth.answer = event -> null;
        clock.advance(Duration.ofSeconds(2));
        node.drain();
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.DONE);
    }

    @Test
    void whatTheAuthElementGivesUpIsNotTriedAgain() {
        node.auth.answer = event -> {
            throw new CallBackGivenUpException("The auth code was used", refused(40078));
        };
        node.keep("", Messages.createAuth("code"));

        node.drain();

        assertThat(node.onlyRecord("").state()).isEqualTo(State.FAILED);
        assertThat(node.onlyRecord("").attempts()).isEqualTo(1);
        assertThat(node.onlyRecord("").problem()).isEqualTo("The auth code was used");
    }

    @Test
    void oneEnterprisesAuthorizationThatFailsHoldsBackNoOthers() {
        node.auth.answer = event -> {
            if (((CreateAuth) event).authCode().equals("bad")) {
                throw refused(-1);
            }
            return null;
        };
        node.keep("", List.of(Messages.createAuth("bad"), Messages.createAuth("good")));
        node.drain();
        assertThat(node.states("")).containsExactly(State.WAITING, State.DONE);

        node.keep("", Messages.createAuth("later"));
        node.drain();
        assertThat(node.states("")).containsExactly(State.WAITING, State.DONE, State.DONE);
        assertThat(node.records("").get(0).attempts()).isEqualTo(1);

        drainOften();
        assertThat(node.states("")).containsExactly(State.FAILED, State.DONE, State.DONE);
    }

    @Test
    void noCodeAndNoMessageOfOthersIsLogged() {
        node.auth.answer = event -> {
            throw new IllegalStateException("refused secret-code");
        };
        node.corp("wpA").during = hints -> {
            throw new IllegalStateException("row", new IllegalArgumentException("王小明"));
        };
        node.keep("", Messages.createAuth("secret-code"));
        node.keep("wpA", Messages.change("update_user", "<UserID>a</UserID><Name>王小明</Name>"));
        try (LogWatcher log = LogWatcher.start()) {
            drainOften();
            log.assertNone("secret-code", "王小明");
            log.assertLogged("FailureTest.java");
        }
    }

    private void drainOften() {
        for (int attempt = 0; attempt < Node.ATTEMPTS; attempt++) {
            node.drain();
            clock.advance(Duration.ofMinutes(10));
        }
    }

    private static WeComException refused(int errcode) {
        return new WeComException(
                "dkA", "service/get_permanent_code", errcode, "refused", WeComException.Kind.RETRY, "Wait.", null);
    }
}
