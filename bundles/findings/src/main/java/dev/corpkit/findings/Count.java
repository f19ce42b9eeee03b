package dev.corpkit.findings;

/** How many of something there are, in words. */
public final class Count {

    private Count() {}

    /** {@code 1 member}, {@code 2 members}: of a noun that takes an s. */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The same with the verb that agrees: {@code 1 check is}, {@code 2 checks are}. */
    public static String of(long count, String noun, String ofOne, String ofMany) {
        return of(count, noun) + " " + (count == 1 ? ofOne : ofMany);
    }
}
