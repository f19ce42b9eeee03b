package dev.corpkit.acceptance;

import dev.corpkit.simulator.faults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A cell of the matrix.
 *
 * @param mode what goes wrong
 * @param api at which API
 * @param call from its n-th call in the reading on
 */
record FaultCell(Phase phase, BreakMode mode, String api, int call) {

    /** Which sync is disturbed. */
    enum Phase {
        FIRST_SYNC,
        RESYNC
    }

    /** For each mode and API the first, the middle and the last call, as far as they differ. */
    static List<FaultCell> of(Phase phase, List<BreakMode> modes, Map<String, Long> callsOfAReading) {
        List<FaultCell> cells = new ArrayList<>();
        for (BreakMode mode : modes) {
            callsOfAReading.forEach((api, calls) -> {
                if (mode.apis().contains(api)) {
                    positions(calls.intValue()).forEach(call -> cells.add(new FaultCell(phase, mode, api, call)));
                }
            });
        }
        return cells;
    }

    private static TreeSet<Integer> positions(int calls) {
        return new TreeSet<>(List.of(1, (calls + 1) / 2, calls));
    }

    @Override
    public String toString() {
        return phase + ", " + mode + ", " + (api.equals(Fault.ANY_PATH) ? "any API" : api) + " call " + call;
    }
}
