package dev.corpkit.simulator.faults;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong: calls of {@code path} ({@code user/list}), of any enterprise when {@code corpId} is null, whose query
 * has all of {@code query}. Of these calls the {@code fromCall}-th (1 is the next) and those after it, {@code times} in all
 * (0 without end), are answered with an errcode, an HTTP status, a connection cut in the middle of the answer, or rightly but
 * {@code delayMillis} late.
 */
public record Fault(
        String path,
        @Nullable String corpId,
        Map<String, String> query,
        int fromCall,
        int times,
        @Nullable Integer errcode,
        @Nullable Integer httpStatus,
        boolean cut,
        @Nullable Long delayMillis) {

    public Fault {
        query = query == null ? Map.of() : Map.copyOf(query);
        fromCall = fromCall == 0 ? 1 : fromCall;
        int kinds = (errcode == null ? 0 : 1)
                + (httpStatus == null ? 0 : 1)
                + (cut ? 1 : 0)
                + (delayMillis == null ? 0 : 1);
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException("path: is missing; an API path such as user/list");
        }
        if (kinds != 1) {
            throw new IllegalArgumentException("one of errcode, httpStatus, cut, delayMillis is needed");
        }
        if (fromCall < 1 || times < 0) {
            throw new IllegalArgumentException("fromCall counts from 1, times from 0 (without end)");
        }
    }

    public static Fault errcode(String path, int errcode) {
        return new Fault(path, null, Map.of(), 1, 0, errcode, null, false, null);
    }

    public static Fault httpStatus(String path, int status) {
        return new Fault(path, null, Map.of(), 1, 0, null, status, false, null);
    }

    public static Fault cut(String path) {
        return new Fault(path, null, Map.of(), 1, 0, null, null, true, null);
    }

    /** The right answer, late. */
    public static Fault slow(String path, Duration delay) {
        return new Fault(path, null, Map.of(), 1, 0, null, null, false, delay.toMillis());
    }

    public Fault of(String corp) {
        return new Fault(path, corp, query, fromCall, times, errcode, httpStatus, cut, delayMillis);
    }

    public Fault where(String parameter, String value) {
        return new Fault(
                path, corpId, Map.of(parameter, value), fromCall, times, errcode, httpStatus, cut, delayMillis);
    }

    public Fault from(int call) {
        return new Fault(path, corpId, query, call, times, errcode, httpStatus, cut, delayMillis);
    }

    public Fault times(int count) {
        return new Fault(path, corpId, query, fromCall, count, errcode, httpStatus, cut, delayMillis);
    }

    boolean matches(String calledPath, @Nullable String calledCorp, Map<String, String> calledQuery) {
        return path.equals(calledPath)
                && (corpId == null || corpId.equals(calledCorp))
                && calledQuery.entrySet().containsAll(query.entrySet());
    }

    boolean strikes(int call) {
        return call >= fromCall && (times == 0 || call < fromCall + times);
    }
}
