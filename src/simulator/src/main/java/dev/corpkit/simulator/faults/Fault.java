package dev.corpkit.simulator.faults;

import dev.corpkit.simulator.faults.Effect.Another;
import dev.corpkit.simulator.faults.Effect.Cut;
import dev.corpkit.simulator.faults.Effect.Drip;
import dev.corpkit.simulator.faults.Effect.Errcode;
import dev.corpkit.simulator.faults.Effect.Html;
import dev.corpkit.simulator.faults.Effect.HttpStatus;
import dev.corpkit.simulator.faults.Effect.Late;
import dev.corpkit.simulator.faults.Effect.Lists;
import dev.corpkit.simulator.faults.Effect.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong: calls of {@code path} ({@code user/list}, or {@link #ANY_PATH}), of any enterprise when {@code corpId}
 * is null, whose parameters (of the query or the body) have all of {@code query}. Of these calls the {@code fromCall}-th (1 is the next) and those after it,
 * {@code times} in all (0 without end), have the effect; with a {@code window} only until so long has passed since the first.
 */
public record Fault(
        String path,
        @Nullable String corpId,
        Map<String, String> query,
        int fromCall,
        int times,
        @Nullable Duration window,
        Effect effect) {

    /** Calls of whatever API. */
    public static final String ANY_PATH = "*";

    public Fault {
        query = query == null ? Map.of() : Map.copyOf(query);
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException("path: is missing; an API path such as user/list, or " + ANY_PATH);
        }
        if (fromCall < 1 || times < 0) {
            throw new IllegalArgumentException("fromCall counts from 1, times from 0 (without end)");
        }
    }

    /** All calls of a path, without end. */
    public static Fault of(String path, Effect effect) {
        return new Fault(path, null, Map.of(), 1, 0, null, effect);
    }

    public static Fault errcode(String path, int errcode) {
        return of(path, new Errcode(errcode));
    }

    public static Fault httpStatus(String path, int status) {
        return of(path, new HttpStatus(status));
    }

    public static Fault cut(String path) {
        return of(path, new Cut());
    }

    /** A web page in place of the answer. */
    public static Fault html(String path) {
        return of(path, new Html());
    }

    /** The right answer, late. */
    public static Fault slow(String path, Duration delay) {
        return of(path, new Late(delay));
    }

    /** The right answer, byte by byte. */
    public static Fault drip(String path, Duration pace) {
        return of(path, new Drip(pace));
    }

    /** Errcode 0 and nothing in the lists. */
    public static Fault empty(String path) {
        return of(path, new Lists(Part.NONE));
    }

    /** Errcode 0 and only the first half of the lists: as if they had shrunk. */
    public static Fault half(String path) {
        return of(path, new Lists(Part.FIRST_HALF));
    }

    /** Whatever is asked for, the answer is of another: {@code another("user/list", "department_id", "5")}. */
    public static Fault another(String path, String parameter, String value) {
        return of(path, new Another(Map.of(parameter, value)));
    }

    public Fault of(String corp) {
        return new Fault(path, corp, query, fromCall, times, window, effect);
    }

    /** Besides what is asked already. */
    public Fault where(String parameter, String value) {
        Map<String, String> asked = new HashMap<>(query);
        asked.put(parameter, value);
        return new Fault(path, corpId, asked, fromCall, times, window, effect);
    }

    public Fault from(int call) {
        return new Fault(path, corpId, query, call, times, window, effect);
    }

    public Fault times(int count) {
        return new Fault(path, corpId, query, fromCall, count, window, effect);
    }

    /** Until so long has passed, by the simulator's clock, since it first struck. */
    public Fault during(Duration length) {
        return new Fault(path, corpId, query, fromCall, times, length, effect);
    }

    boolean isReplacedAnswer(String corp) {
        return corp.equals(corpId) && (effect instanceof Effect.Given || effect instanceof Effect.Raw);
    }

    boolean matches(String calledPath, @Nullable String calledCorp, Map<String, String> parameters) {
        return (path.equals(ANY_PATH) || path.equals(calledPath))
                && (corpId == null || corpId.equals(calledCorp))
                && parameters.entrySet().containsAll(query.entrySet());
    }

    boolean strikes(int call) {
        return call >= fromCall && (times == 0 || call < fromCall + times);
    }
}
