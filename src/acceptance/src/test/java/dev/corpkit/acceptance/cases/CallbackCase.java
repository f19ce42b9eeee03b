package dev.corpkit.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.callback.CallbackDoor;
import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.auths.qywxproxy.callback.DoorAnswer;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.qywxproxy.api.CallBackRecord.State;
import dev.corpkit.simulator.callbacks.CallbackSetting;
import dev.corpkit.simulator.callbacks.Push;
import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.changes.DepartmentChange;
import dev.corpkit.simulator.changes.MemberChange;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A case of an odd event: what it names has changed at WeCom and nobody has told; the event is encrypted and posted, kept, and
 * worked on. What is named is as at WeCom then.
 */
final class CallbackCase {

    private static final String NEW_NAME = "新名";

    private static final Map<String, Change> NAMED = Map.of(
            "17-cdata-on-own-lines.xml", renamed("wo02"),
            "18-department-lists.xml", renamed("wo02"),
            "19-party-order.xml", new DepartmentChange.Renamed(4, NEW_NAME),
            "20-names-in-text.xml", renamed("wo03"),
            "21-old-suite-event.xml", renamed("wo04"),
            "23-bom-and-crlf.xml", renamed("wo05"));

    private final CaseStage stage;

    CallbackCase(CaseStage stage) {
        this.stage = stage;
    }

    private static Change renamed(String member) {
        return new MemberChange.Renamed(member, NEW_NAME);
    }

    /** Returns the outcome. */
    String play(String file) {
        CaseStage.Scene scene = stage.scene(file);
        String corpId = scene.enterprise().corpId();
        if (NAMED.containsKey(file)) {
            scene.enterprise().apply(NAMED.get(file));
        }
        try (LogWatcher log = LogWatcher.start()) {
            DoorAnswer answer = post(corpId, CaseTable.text(file));
            stage.desk().work();
            stage.auth().tend();
            check(file, scene.stored(), log.events());
            return answer.status() == 200 ? "ACCEPTED" : "REFUSED";
        }
    }

    private DoorAnswer post(String corpId, String text) {
        String suiteId = stage.auth().getSuiteId();
        String message = text.replace("{CORP}", corpId)
                .replace("{SUITE}", suiteId)
                .replace("{NOW}", Long.toString(Instant.now().getEpochSecond()));
        boolean ofTheSuite = message.contains("<SuiteId>");
        CallbackSetting setting =
                new CallbackSetting(URI.create("http://127.0.0.1/qywx/" + suiteId), CaseStage.TOKEN, CaseStage.KEY);
        Push push = Push.to(setting)
                .receiveId(ofTheSuite ? suiteId : corpId)
                .toUser(ofTheSuite ? suiteId : corpId)
                .message(message);
        CallbackDoor door = ((CallbackOwner) stage.auth()).callbacks().door().orElseThrow();
        return door.answer(new PostedPush(push, ofTheSuite ? null : corpId));
    }

    private void check(String file, Stored after, List<String> log) {
        switch (file) {
            case "19-party-order.xml" -> {
                assertThat(after.dept("4").name()).isEqualTo(NEW_NAME);
                assertThat(after.dept("4").parentId()).isEqualTo("2");
                assertThat(after.dept("4").order()).isEqualTo(74);
            }
            case "22-unknown-event.xml" -> assertIgnored();
            case "24-millis.xml" -> assertThat(refusal(log)).contains("future").contains("millisecond");
            default -> {
                MemberChange.Renamed named = (MemberChange.Renamed) NAMED.get(file);
                assertThat(after.member(named.userid()).name()).isEqualTo(NEW_NAME);
            }
        }
        for (String personal : List.of("R&D", "张三", "旅游", NEW_NAME)) {
            assertThat(log).as("the log").noneMatch(event -> event.contains(personal));
        }
        assertThat(after.members()).containsOnlyKeys(SmallEnterprise.MEMBERS);
    }

    private void assertIgnored() {
        CallBackRecord newest = stage.auth().getCallBacks(1).get(0);
        assertThat(newest.kind()).isEqualTo("change_app_admin_or_newer");
        assertThat(newest.state()).isEqualTo(State.DONE);
        assertThat(newest.attempts()).isZero();
    }

    /** What is said of it; it is counted, too. */
    private String refusal(List<String> log) {
        assertThat(stage.auth().getRefusedCallBacks()).containsEntry("STALE", 1L);
        return log.stream().filter(event -> event.contains("STALE")).findFirst().orElse("");
    }
}
