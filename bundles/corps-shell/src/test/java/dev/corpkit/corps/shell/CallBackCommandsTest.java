package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A4")
class CallBackCommandsTest {

    private static final Instant TIME = Instant.parse("2026-11-01T08:00:00Z");

    private final FakeAuth auth = new FakeAuth("auths.A", "dkA")
            .answer(
                    "getCallBacks",
                    List.of(
                            new CallBackRecord(
                                    8, "wpA", "change_auth", TIME, TIME, CallBackRecord.State.WAITING, 2, TIME, "No"),
                            new CallBackRecord(
                                    7, "", "create_auth", TIME, TIME, CallBackRecord.State.DONE, 1, null, null)))
            .answer("retryCallBack", record(CallBackRecord.State.WAITING, null))
            .answer("getRefusedCallBacks", Map.of("stale", 2L, "forged", 1L));
    private Instant now = TIME.minusSeconds(1);
    private final Shell shell = new Shell(new CallBackCommands(
            new Instances(new FakeApps(new FakeApp("first").with("auths.A", auth.auth()))), () -> now));

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void recordsAreListedWithoutTheirContent() throws Exception {
        assertThat(shell.run("auths:callbacks"))
                .containsExactly(
                        "RECORD  ENTERPRISE  KIND         HAPPENED              STATE    ATTEMPTS  DUE"
                                + "                   PROBLEM",
                        "8       wpA         change_auth  2026-11-01T08:00:00Z  waiting  2"
                                + "         2026-11-01T08:00:00Z  No",
                        "7                   create_auth  2026-11-01T08:00:00Z  done     1");
        assertThat(auth.asked).contains("getCallBacks[50]");
        shell.run("auths:callbacks --limit 3 auths.A");
        assertThat(auth.asked).contains("getCallBacks[3]");
        now = TIME;
        assertThat(shell.run("auths:callbacks").get(1)).contains("waiting  2         now  No");
    }

    @Test
    void aRecordIsWorkedOnAgain() throws Exception {
        assertThat(shell.run("auths:retry 7")).containsExactly("Record 7 is worked on again; see auths:callbacks.");
        shell.run("auths:retry dkA 8");
        assertThat(auth.asked).contains("retryCallBack[7]", "retryCallBack[8]");
    }

    @Test
    void aRecordThatARetryEndsIsSaidToBeDoneAndWhy() throws Exception {
        auth.answer("retryCallBack", record(CallBackRecord.State.DONE, "Its auth code is spent."));

        assertThat(shell.run("auths:retry 7")).containsExactly("Record 7 is done. Its auth code is spent.");
    }

    private static CallBackRecord record(CallBackRecord.State state, @Nullable String problem) {
        return new CallBackRecord(7, "", "create_auth", TIME, TIME, state, 1, null, problem);
    }

    @Test
    void refusalsAreCountedByReason() throws Exception {
        assertThat(shell.run("auths:refusals")).containsExactly("REASON  REFUSED", "forged  1", "stale   2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auths:callbacks a b",
                "auths:callbacks --wrong",
                "auths:retry",
                "auths:retry all",
                "auths:retry -7",
                "auths:retry 0",
                "auths:retry a b c",
                "auths:refusals a b"
            })
    void wrongArgumentsAreAnsweredWithTheUsage(String line) {
        assertThatThrownBy(() -> shell.run(line)).hasMessageStartingWith("Usage: " + line.split(" ", 2)[0] + " [");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "many", "99999999999999999999"})
    void theLimitIsANumber(String limit) {
        assertThatThrownBy(() -> shell.run("auths:callbacks --limit " + limit))
                .hasMessage("--limit must be a whole number from 1 to 1000");
    }
}
