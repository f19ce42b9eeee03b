package dev.corpkit.corps.store.jpa.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.corpkit.corps.store.HeldRow;
import java.util.ArrayList;
import java.util.List;

/** What is held back of a plan as JSON text. */
public final class PlanHeld {

    private PlanHeld() {}

    static String write(List<HeldRow> rows) {
        ArrayNode json = Json.NODES.arrayNode();
        rows.forEach(row -> json.addObject()
                .put("kind", row.kind().name())
                .put("id", row.id())
                .put("other", row.otherId())
                .put("reason", row.reason())
                .put("plan", row.planId())
                .put("rejected", row.rejected()));
        return Json.write(json);
    }

    /** The text once a userid became another. */
    public static String renamed(String text, String memberId, String newMemberId) {
        return write(read(text).stream()
                .map(row -> row.renamed(memberId, newMemberId))
                .toList());
    }

    static List<HeldRow> read(String text) {
        return Json.read(text, json -> {
            List<HeldRow> rows = new ArrayList<>();
            json.forEach(row -> rows.add(row(row)));
            return rows;
        });
    }

    private static HeldRow row(JsonNode json) {
        return new HeldRow(
                HeldRow.Kind.valueOf(json.path("kind").asText()),
                json.path("id").asText(),
                json.path("other").asText(),
                json.path("reason").asText(),
                json.path("plan").asText(),
                json.path("rejected").asBoolean());
    }
}
