package dev.corpkit.simulator.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in place of an answer, as JSON has it: calls of {@code path} whose query parameters or body fields have
 * all of {@code where} get {@code answer} (a JSON object, its errcode in it) or {@code raw} (any text; a web page begins with
 * {@code <}, and {@code contentType} says it where that is wrong), {@code once} or until taken back.
 */
public record ReplacedAnswer(
        String path,
        @Nullable Map<String, String> where,
        @Nullable ObjectNode answer,
        @Nullable String raw,
        @Nullable String contentType,
        boolean once) {

    private static final String JSON = "application/json; charset=UTF-8";
    private static final String PAGE = "text/html; charset=UTF-8";

    public ReplacedAnswer {
        if ((answer == null) == (raw == null)) {
            throw new IllegalArgumentException("one of answer, raw is needed");
        }
        if (answer != null && contentType != null) {
            throw new IllegalArgumentException("contentType: goes with raw only");
        }
    }

    /** In force for this enterprise's calls. */
    public Fault of(String corpId) {
        return new Fault(path, corpId, where, 1, once ? 1 : 0, null, effect());
    }

    private Effect effect() {
        if (answer != null) {
            return new Effect.Given(answer);
        }
        return new Effect.Raw(type(), raw);
    }

    private String type() {
        if (contentType != null) {
            return contentType;
        }
        return raw.stripLeading().startsWith("<") ? PAGE : JSON;
    }
}
