package dev.corpkit.simulator.control;

import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.export.ExportJobs;
import dev.corpkit.simulator.faults.Disturbances;
import dev.corpkit.simulator.http.IdleRelay;
import dev.corpkit.simulator.world.Console;
import dev.corpkit.simulator.world.World;
import java.util.Optional;

/** What the control API works on. */
public record Controls(
        World world,
        Console console,
        Disturbances disturbances,
        ExportJobs exports,
        Callbacks callbacks,
        Optional<IdleRelay> relay) {}
