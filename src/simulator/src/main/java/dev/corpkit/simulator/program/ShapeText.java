package dev.corpkit.simulator.program;

import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enterprise's shape in the notation {@code name=...,members=10000,departments=500,seed=7}. */
final class ShapeText {
    private static final List<String> KEYS =
            List.of("name", "members", "departments", "tags", "seed", "scope", "corpId");

    private final Map<String, String> values = new HashMap<>();

    private ShapeText() {}

    static EnterpriseShape parse(String text) {
        ShapeText parsed = new ShapeText();
        for (String part : text.split(",")) {
            parsed.read(part.strip());
        }
        return parsed.shape();
    }

    private void read(String part) {
        if (part.isEmpty()) {
            return;
        }
        int equals = part.indexOf('=');
        String key = equals < 0 ? part : part.substring(0, equals);
        if (equals < 0 || !KEYS.contains(key)) {
            throw new ArgumentException("--enterprise: " + part + " is not one of " + KEYS + " with =value");
        }
        values.put(key, part.substring(equals + 1));
    }

    private EnterpriseShape shape() {
        try {
            return new EnterpriseShape(
                    values.getOrDefault("name", "示例企业"),
                    Math.toIntExact(number("members", 200)),
                    Math.toIntExact(number("departments", 20)),
                    Math.toIntExact(number("tags", 5)),
                    number("seed", 1),
                    isPartial(),
                    corpId());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ArgumentException("--enterprise: " + e.getMessage());
        }
    }

    private @Nullable String corpId() {
        return values.get("corpId");
    }

    private boolean isPartial() {
        String scope = values.getOrDefault("scope", "all");
        if (!List.of("all", "partial").contains(scope)) {
            throw new ArgumentException("--enterprise: scope=" + scope + " is neither all nor partial");
        }
        return scope.equals("partial");
    }

    private long number(String key, long otherwise) {
        String text = values.get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ArgumentException("--enterprise: " + key + "=" + text + " is not a number");
        }
    }
}
