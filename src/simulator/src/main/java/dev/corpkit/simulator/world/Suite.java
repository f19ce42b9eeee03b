package dev.corpkit.simulator.world;

/** A proxy-development template; technically a suite whose id begins with {@code dk}. */
public record Suite(String suiteId, String secret, String name) {

    public Suite {
        if (!suiteId.matches("dk[A-Za-z0-9_-]{1,62}")) {
            throw new IllegalArgumentException("suite id must be dk and letters or digits: " + suiteId);
        }
        if (secret.isBlank()) {
            throw new IllegalArgumentException("suite " + suiteId + " needs a secret");
        }
    }

    @Override
    public String toString() {
        return "Suite[" + suiteId + "]";
    }
}
