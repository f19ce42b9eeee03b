package dev.corpkit.corps.testkit;

/** How many organizations a law is tried on: all that it is held to in CI ({@code CI=true}), fewer elsewhere. */
public final class LawSize {

    private static final String PROPERTY = "corpkit.laws";

    private LawSize() {}

    /**
     * The number for a law; the system property {@code corpkit.laws} overrides it for all.
     *
     * @param quick on a person's machine
     * @param full in CI
     */
    public static int of(int quick, int full) {
        return Integer.getInteger(PROPERTY, "true".equals(System.getenv("CI")) ? full : quick);
    }
}
