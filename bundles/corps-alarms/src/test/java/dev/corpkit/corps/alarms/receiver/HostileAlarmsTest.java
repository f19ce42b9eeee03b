package dev.corpkit.corps.alarms.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.corps.testkit.HostileTexts;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FoldedFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in findings, what alarms tell does a reader no harm. */
@Tag("O3")
class HostileAlarmsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    static List<String> texts() {
        return HostileTexts.all();
    }

    private static AlarmMessage message(String text) {
        Finding finding = new Finding(Urgency.WARNING, text, text, text, text, NOW, 1);
        AlarmRow solved = new AlarmRow("mail", "id", text, text, text, NOW, NOW);
        return new AlarmMessage("msg_1", NOW, text, FoldedFinding.fold(List.of(finding)), List.of(solved));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aMailIsItsOwnLinesAndNoOthers(String text) {
        AlarmMessage message = message(text);

        assertThat(MailText.of(message).lines())
                .hasSize(MailText.of(message("x")).lines().toList().size())
                .noneMatch(HostileTexts::isHarmful);
        assertThat(HostileTexts.isHarmful(message.subject())).isFalse();
    }

    @Test
    void aWebhookGetsTextsThatDoNoHarmOnceTheyAreRead() throws Exception {
        for (String text : texts()) {
            List<String> read = new ArrayList<>();
            collect(new ObjectMapper().readTree(MessageJson.of(message(text))), read);
            assertThat(read).hasSizeGreaterThan(8).noneMatch(HostileTexts::isHarmful);
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(below -> collect(below, texts));
    }
}
