package dev.corpkit.simulator.faults;

import java.time.Clock;

/** Everything that befalls API calls before they are answered as they should be. */
public record Disturbances(Faults faults, CallCounts calls, Limits limits, AfterCalls afterCalls) {

    public static Disturbances none(Clock clock) {
        return new Disturbances(new Faults(clock), new CallCounts(), new Limits(clock), new AfterCalls());
    }
}
