package dev.corpkit.corps.alarms.receiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.findings.FoldedFinding;
import dev.corpkit.findings.ShownMoment;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A message as the JSON that a webhook gets. */
final class MessageJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageJson() {}

    static String of(AlarmMessage message) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", message.name());
        data.put("text", message.subject());
        data.put("begun", message.begun().stream().map(MessageJson::begun).toList());
        data.put("solved", message.solved().stream().map(MessageJson::solved).toList());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "corpkit.alarms");
        all.put("timestamp", ShownMoment.of(message.at()));
        all.put("data", data);
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> begun(FoldedFinding finding) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("urgency", finding.urgency().name().toLowerCase(Locale.ROOT));
        told.put("kind", finding.kind());
        told.put("places", finding.places());
        told.put("placeCount", finding.placeCount());
        told.put("cause", finding.cause());
        told.put("remedy", finding.remedy());
        told.put("since", ShownMoment.of(finding.since()));
        told.put("count", finding.count());
        return told;
    }

    private static Map<String, Object> solved(AlarmRow alarm) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", alarm.kind());
        told.put("place", alarm.place());
        told.put("cause", alarm.cause());
        told.put("since", ShownMoment.of(alarm.since()));
        return told;
    }
}
