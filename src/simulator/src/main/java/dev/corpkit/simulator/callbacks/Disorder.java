package dev.corpkit.simulator.callbacks;

/**
 * What happens to pushes on their way, drawn from a seed: the probabilities (0 to 1) that one is sent twice, is overtaken by
 * up to three later ones to the same address, or is lost.
 */
public record Disorder(long seed, double duplicate, double reorder, double loss) {
    public static final Disorder NONE = new Disorder(0, 0, 0, 0);

    public Disorder {
        probability("duplicate", duplicate);
        probability("reorder", reorder);
        probability("loss", loss);
    }

    private static void probability(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + ": " + value + " is not in 0..1");
        }
    }
}
