package dev.corpkit.qywxproxy.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids in another form.
 *
 * @param converted from the id that was given to its other form, in the order of the answer
 * @param invalid ids that WeCom does not convert
 */
public record ConvertedIds(Map<String, String> converted, List<String> invalid) {

    /** Unmodifiable copies. */
    public ConvertedIds {
        converted = Collections.unmodifiableMap(new LinkedHashMap<>(converted));
        invalid = List.copyOf(invalid);
    }
}
