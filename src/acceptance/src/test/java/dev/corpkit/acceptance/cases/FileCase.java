package dev.corpkit.acceptance.cases;

/** A case of a file that a person wrote: a store's configuration, a business file. */
final class FileCase {

    private FileCase() {}

    /** Returns the outcome. */
    static String play(String file) {
        throw new AssertionError("nobody plays " + file + " yet");
    }
}
