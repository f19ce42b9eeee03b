package dev.corpkit.simulator.ids;

import java.util.Locale;
import java.util.Random;

/** Ids, codes and secrets in WeCom's forms, from a source of randomness: seeded for data, unseeded for secrets. */
public final class Ids {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static final int ALPHANUMERIC = 62;

    private final Random random;

    public Ids(Random random) {
        this.random = random;
    }

    /** How every secret, token, ticket and code begins. */
    public static final String SECRET = "SiMsEcReT";

    /** {@code wo} and 30 characters: a provider-encrypted userid. */
    public String userid() {
        return "wo" + text(30, ALPHABET.length());
    }

    /** {@code wp} and 30 characters: a provider-encrypted corpid. */
    public String corpId() {
        return "wp" + text(30, ALPHABET.length());
    }

    /** {@code ww} and 16 hex digits: a plain corpid. */
    public String plainCorpId() {
        return "ww" + hex16();
    }

    /** {@code dk} and 16 hex digits: a template. */
    public String suiteId() {
        return "dk" + hex16();
    }

    /**
     * Letters and digits: 43 for a secret or permanent code, more for tokens and codes. All begin with {@link #SECRET}, so that
     * a secret that got into a log can be found there.
     */
    public String alphanumeric(int length) {
        return SECRET + text(length - SECRET.length(), ALPHANUMERIC);
    }

    private String hex16() {
        return String.format(Locale.ROOT, "%016x", random.nextLong());
    }

    private String text(int length, int letters) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(letters)));
        }
        return text.toString();
    }
}
