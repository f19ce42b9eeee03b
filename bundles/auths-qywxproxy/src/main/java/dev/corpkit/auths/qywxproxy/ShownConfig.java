package dev.corpkit.auths.qywxproxy;

import dev.corpkit.element.api.ElementDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code authConfig} for a person to look at: what is named like a secret is not shown, in fields of own Types neither. */
final class ShownConfig {

    private static final String HIDDEN = "***";
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|token|key|password|passwd|credential|code).*");

    private ShownConfig() {}

    static Map<String, Object> of(ElementDefinition definition) {
        return definition.value("authConfig") instanceof Map<?, ?> map ? shown(map) : Map.of();
    }

    private static Map<String, Object> shown(Map<?, ?> map) {
        Map<String, Object> shown = new LinkedHashMap<>();
        map.forEach((name, value) -> shown.put(String.valueOf(name), shown(String.valueOf(name), value)));
        return Collections.unmodifiableMap(shown);
    }

    private static @Nullable Object shown(String name, @Nullable Object value) {
        return SECRET.matcher(name).matches() ? HIDDEN : shown(value);
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return shown(map);
        }
        if (value instanceof List<?> list) {
            List<Object> shown = new ArrayList<>();
            list.forEach(item -> shown.add(shown(item)));
            return Collections.unmodifiableList(shown);
        }
        return value;
    }
}
