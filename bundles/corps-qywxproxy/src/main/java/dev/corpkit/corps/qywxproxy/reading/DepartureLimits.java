package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.GuardSettings;

/**
 * How much a reading asks about what it misses.
 *
 * @param members above this many missing members none is asked about ({@code guard.maxRemovals})
 * @param depts this many missing departments are asked about at most
 * @param unexplained whether members out of scope whom nothing explains are asked about again, as they may go offline
 */
public record DepartureLimits(int members, int depts, boolean unexplained) {

    private static final int MOST_DEPTS = 500;

    /** The limits that a business file sets. */
    public static DepartureLimits of(GuardSettings guards) {
        return new DepartureLimits(
                guards.maxRemovals(), MOST_DEPTS, guards.unexplained() == GuardSettings.Unexplained.OFFLINE);
    }
}
