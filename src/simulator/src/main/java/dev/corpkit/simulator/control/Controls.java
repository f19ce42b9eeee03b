package dev.corpkit.simulator.control;

import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.export.ExportJobs;
import dev.corpkit.simulator.faults.CallCounts;
import dev.corpkit.simulator.faults.Faults;
import dev.corpkit.simulator.world.Console;
import dev.corpkit.simulator.world.World;

/** What the control API works on. */
public record Controls(
        World world, Console console, Faults faults, CallCounts calls, ExportJobs exports, Callbacks callbacks) {}
