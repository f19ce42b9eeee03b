package dev.corpkit.corps.alarms.receiver;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A webhook. {@link #toString()} hides all of it: addresses of webhooks often are secrets themselves.
 *
 * @param address where to post
 * @param key signs; the decoded {@code whsec_…}
 */
public record WebhookSettings(URI address, byte[] key) {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;

    /** Copies the key. */
    public WebhookSettings {
        key = key.clone();
    }

    /** An https address without a user; plain http to this machine only. Empty for anything else. */
    public static Optional<URI> address(String text) {
        URI address = URI.create(text);
        String host = address.getHost();
        boolean safe = "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && host != null && isLoopback(host));
        return host != null && safe && address.getUserInfo() == null && address.getFragment() == null
                ? Optional.of(address)
                : Optional.empty();
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    /** {@code whsec_} and 24 to 64 bytes in Base64; empty for anything else. */
    public static Optional<byte[]> key(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        return Optional.of(key).filter(bytes -> bytes.length >= SHORTEST_KEY && bytes.length <= LONGEST_KEY);
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookSettings settings
                && settings.address.equals(address)
                && Arrays.equals(settings.key, key);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return "WebhookSettings[***]";
    }
}
