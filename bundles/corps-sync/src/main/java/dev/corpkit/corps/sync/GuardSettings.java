package dev.corpkit.corps.sync;

/**
 * Above which number a run's removals are held (contract row G1).
 *
 * @param maxRemovals most removals of a kind in a run; 0 holds each
 * @param maxRemovalPercent most removals of a kind in percent of what is there, 0 to 100
 * @param minActiveForPercent from how many on the percentage counts
 * @param unexplained what becomes of members whose absence nothing explains
 */
public record GuardSettings(
        int maxRemovals, double maxRemovalPercent, int minActiveForPercent, Unexplained unexplained) {

    /** 500; 20 % once there are 20; absences that nothing explains take nobody offline. */
    public static final GuardSettings DEFAULT = new GuardSettings(500, 20, 20);

    /** Limits under which absences that nothing explains take nobody offline. */
    public GuardSettings(int maxRemovals, double maxRemovalPercent, int minActiveForPercent) {
        this(maxRemovals, maxRemovalPercent, minActiveForPercent, Unexplained.KEEP);
    }

    /** Refuses negative numbers and percentages above 100. */
    public GuardSettings {
        if (maxRemovals < 0 || !(maxRemovalPercent >= 0 && maxRemovalPercent <= 100) || minActiveForPercent < 0) {
            throw new IllegalArgumentException("Guard limits must be positive and percentages at most 100: maxRemovals="
                    + maxRemovals + " maxRemovalPercent=" + maxRemovalPercent + " minActiveForPercent="
                    + minActiveForPercent);
        }
    }

    /** These limits with another answer to absences that nothing explains. */
    public GuardSettings withUnexplained(Unexplained other) {
        return new GuardSettings(maxRemovals, maxRemovalPercent, minActiveForPercent, other);
    }

    /** What becomes of members whose absence nothing explains (contract row G3). */
    public enum Unexplained {
        /** They stay active and out of scope until a person declares them resigned. */
        KEEP,
        /** They count as resignations under the guard. */
        OFFLINE
    }
}
