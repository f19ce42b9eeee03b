package dev.corpkit.simulator.control;

import dev.corpkit.simulator.export.ExportJobs;
import dev.corpkit.simulator.faults.CallCounts;
import dev.corpkit.simulator.faults.Faults;
import dev.corpkit.simulator.faults.Limits;
import dev.corpkit.simulator.faults.ReplacedAnswer;
import dev.corpkit.simulator.world.Console;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Faults, replaced answers, call counters, and how export files are encoded. */
final class FaultControls {
    private static final Map<String, Boolean> DONE = Map.of("done", true);

    private final Faults faults;
    private final CallCounts calls;
    private final Limits limits;
    private final ExportJobs exports;
    private final Console console;

    FaultControls(Controls controls) {
        faults = controls.disturbances().faults();
        calls = controls.disturbances().calls();
        limits = controls.disturbances().limits();
        exports = controls.exports();
        console = controls.console();
    }

    void addTo(ControlRoutes routes) {
        routes.post("/_sim/faults", r -> {
            faults.add(r.as(FaultRequest.class).fault());
            return DONE;
        });
        routes.delete("/_sim/faults", r -> {
            faults.clear();
            return DONE;
        });
        routes.does("/_sim/corps/{corpId}/answers", this::replace);
        routes.undoes(
                "/_sim/corps/{corpId}/answers",
                r -> faults.takeBackAnswers(console.enterprise(r.corpId()).corpId()));
        routes.post("/_sim/limits", r -> {
            String path = r.text("path");
            if (r.has("parallel")) {
                limits.parallel(path, (int) r.number("parallel"));
            }
            if (r.has("calls")) {
                limits.rate(path, (int) r.number("calls"), Duration.ofSeconds(r.number("windowSeconds")));
            }
            return DONE;
        });
        routes.delete("/_sim/limits", r -> {
            limits.none();
            return DONE;
        });
        routes.get("/_sim/calls", r -> calls.byPath());
        routes.delete("/_sim/calls", r -> {
            calls.clear();
            return DONE;
        });
        routes.post("/_sim/exports", r -> {
            exports.base64(r.flag("base64"));
            return DONE;
        });
    }

    /** One answer or a list of them; all or none. */
    private void replace(ControlRequest request) {
        String corpId = console.enterprise(request.corpId()).corpId();
        List<ReplacedAnswer> answers = request.body().isArray()
                ? List.of(request.as(ReplacedAnswer[].class))
                : List.of(request.as(ReplacedAnswer.class));
        answers.forEach(answer -> faults.replace(answer, corpId));
    }
}
