package dev.corpkit.simulator.control;

import dev.corpkit.simulator.faults.Effect;
import dev.corpkit.simulator.faults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fault as the control API takes it: flat, with one of the fields that name an effect. */
record FaultRequest(
        String path,
        @Nullable String corpId,
        Map<String, String> query,
        int fromCall,
        int times,
        @Nullable Integer windowSeconds,
        @Nullable Integer errcode,
        @Nullable Integer httpStatus,
        boolean cut,
        @Nullable Long delayMillis,
        @Nullable Long dripMillis,
        boolean html,
        Effect.@Nullable Part listsLeft,
        @Nullable Map<String, String> answerOf) {

    Fault fault() {
        return new Fault(
                path,
                corpId,
                query,
                fromCall == 0 ? 1 : fromCall,
                times,
                windowSeconds == null ? null : Duration.ofSeconds(windowSeconds),
                effect());
    }

    private Effect effect() {
        List<Effect> named = Stream.of(
                        errcode == null ? null : new Effect.Errcode(errcode),
                        httpStatus == null ? null : new Effect.HttpStatus(httpStatus),
                        cut ? new Effect.Cut() : null,
                        delayMillis == null ? null : new Effect.Late(Duration.ofMillis(delayMillis)),
                        dripMillis == null ? null : new Effect.Drip(Duration.ofMillis(dripMillis)),
                        html ? new Effect.Html() : null,
                        listsLeft == null ? null : new Effect.Lists(listsLeft),
                        answerOf == null ? null : new Effect.Another(answerOf))
                .filter(Objects::nonNull)
                .map(Effect.class::cast)
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException(
                    "one of errcode, httpStatus, cut, delayMillis, dripMillis, html, listsLeft, answerOf is needed");
        }
        return named.get(0);
    }
}
