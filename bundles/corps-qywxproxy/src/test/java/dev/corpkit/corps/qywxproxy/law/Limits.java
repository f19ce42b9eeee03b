package dev.corpkit.corps.qywxproxy.law;

import java.util.Map;
import java.util.Random;

/**
 * The guard of an organization.
 *
 * @param maxRemovals as in the business file
 * @param off whether it never holds anything
 */
record Limits(int maxRemovals, boolean off) {

    static Limits any(Random random) {
        return random.nextInt(3) == 0 ? new Limits(3, false) : new Limits(1_000_000, true);
    }

    Map<String, Object> fields() {
        return Map.of("guard", Map.of("maxRemovals", maxRemovals, "maxRemovalPercent", 100));
    }
}
