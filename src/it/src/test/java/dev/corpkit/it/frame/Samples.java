package dev.corpkit.it.frame;

import java.nio.file.Path;

/** The sample bundles of src/samples as this build has just made them. */
public final class Samples {

    private Samples() {}

    /** A Type of its own beside the official one. */
    public static Path ownType() {
        return Path.of(System.getProperty("corpkit.sample.own-type"));
    }

    /** A Type over the official one. */
    public static Path overrideType() {
        return Path.of(System.getProperty("corpkit.sample.override-type"));
    }

    /** A hook that has a say in syncs. */
    public static Path syncHook() {
        return Path.of(System.getProperty("corpkit.sample.sync-hook"));
    }
}
