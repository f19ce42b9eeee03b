package dev.corpkit.corps.sync;

/**
 * When enterprises that lose people at the same time are one alarm of the provider, and no longer theirs (contract row G1), and
 * how much one of them can hold (contract row G6).
 *
 * @param enterprises from so many enterprises on that lose many within an hour; 0 turns it off
 * @param percent what many is: more than this percentage of the active members, 0 to 100
 * @param minActive in enterprises that have at least so many
 * @param held removals that can be held of one organization, at least 1
 */
public record ProviderLimits(int enterprises, double percent, int minActive, int held) {

    private static final int MOST_HELD = 200_000;

    /** 5 enterprises that lose more than 5 % of 20 or more. */
    public static final ProviderLimits DEFAULT = new ProviderLimits(5, 5, 20);

    /** No such guard. */
    public static final ProviderLimits NONE = new ProviderLimits(0, 100, 0);

    /** With the usual limit of what is held. */
    public ProviderLimits(int enterprises, double percent, int minActive) {
        this(enterprises, percent, minActive, MOST_HELD);
    }

    /** Refuses negative numbers and percentages above 100. */
    public ProviderLimits {
        if (enterprises < 0 || !(percent >= 0 && percent <= 100) || minActive < 0 || held < 1) {
            throw new IllegalArgumentException(
                    "Provider limits must be positive and the percentage at most 100:" + " enterprises=" + enterprises
                            + " percent=" + percent + " minActive=" + minActive + " held=" + held);
        }
    }
}
