package dev.corpkit.acceptance.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.simulator.faults.ReplacedAnswer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A case of odd answers: the answers are put in place, the enterprise is synced. */
final class AnswerCase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseStage stage;

    AnswerCase(CaseStage stage) {
        this.stage = stage;
    }

    Played play(String file) {
        CaseStage.Scene scene = stage.scene(file);
        String corpId = scene.enterprise().corpId();
        Stored before = scene.stored();
        List<ReplacedAnswer> answers = answers(CaseTable.text(file));
        answers.forEach(answer -> stage.wecom().faults().replace(answer, corpId));
        strangers(answers).forEach(answer -> stage.wecom().faults().replace(answer, corpId));
        SyncReport report = null;
        CorpException failure = null;
        try (LogWatcher log = LogWatcher.start()) {
            try {
                report = scene.corp().syncCorp();
            } catch (CorpException failed) {
                failure = failed;
            }
            return new Played(before, scene.stored(), report, failure, odd(scene), log.events());
        } finally {
            stage.wecom().faults().takeBackAnswers(corpId);
        }
    }

    /** What was left out of odd answers; gaps stand in the report. */
    private static List<String> odd(CaseStage.Scene scene) {
        return scene.corp().getFindings().stream()
                .filter(finding -> finding.getKind().equals("oddAnswer"))
                .map(finding -> finding.getPlace() + ": " + finding.getCause())
                .toList();
    }

    private static List<ReplacedAnswer> answers(String text) {
        try {
            List<ReplacedAnswer> answers = new ArrayList<>();
            for (JsonNode answer : JSON.readTree(text).path("replace")) {
                answers.add(JSON.treeToValue(answer, ReplacedAnswer.class));
            }
            return answers;
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A department that only a replaced list knows has no members: the WeCom of the cases does not contradict itself. */
    private static List<ReplacedAnswer> strangers(List<ReplacedAnswer> answers) {
        List<ReplacedAnswer> empty = new ArrayList<>();
        ObjectNode none = JSON.createObjectNode().put("errcode", 0).put("errmsg", "ok");
        none.putArray("userlist");
        for (ReplacedAnswer answer : answers) {
            if (answer.path().equals("department/list") && answer.answer() != null) {
                answer.answer().path("department").findValuesAsText("id").stream()
                        .filter(id -> !SmallEnterprise.DEPTS.contains(id))
                        .forEach(id -> empty.add(
                                new ReplacedAnswer("user/list", Map.of("department_id", id), none, null, null, false)));
            }
        }
        return empty;
    }
}
