package dev.corpkit.corps.store.jpa.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.corpkit.corps.api.SyncItem;
import java.util.ArrayList;
import java.util.List;

/** The items of a report as JSON text. */
final class RunItems {

    private RunItems() {}

    static String write(List<SyncItem> items) {
        ArrayNode json = Json.NODES.arrayNode();
        items.forEach(item -> json.addObject()
                .put("fate", item.getFate().name())
                .put("kind", item.getKind())
                .put("id", item.getId())
                .put("reason", item.getReason()));
        return Json.write(json);
    }

    static List<SyncItem> read(String text) {
        return Json.read(text, json -> {
            List<SyncItem> items = new ArrayList<>();
            json.forEach(item -> items.add(item(item)));
            return items;
        });
    }

    private static SyncItem item(JsonNode json) {
        return new SyncItem(
                SyncItem.Fate.valueOf(json.path("fate").asText()),
                json.path("kind").asText(),
                json.path("id").asText(),
                json.path("reason").asText());
    }
}
