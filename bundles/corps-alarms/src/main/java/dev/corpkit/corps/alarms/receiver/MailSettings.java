package dev.corpkit.corps.alarms.receiver;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How mail is sent. {@link #toString()} shows no address and no password.
 *
 * @param host of the mail server
 * @param port of it; 0 for the usual one
 * @param tls how it is encrypted
 * @param from the sender's address
 * @param to the receivers' addresses
 * @param user to log in as; empty for nobody
 * @param password of that user
 */
public record MailSettings(String host, int port, Tls tls, String from, List<String> to, String user, String password) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[A-Za-z0-9.-]+");

    /** Copies the addresses. */
    public MailSettings {
        to = List.copyOf(to);
    }

    /** How a connection is encrypted. */
    public enum Tls {
        /** From the greeting on; without it nothing is sent. */
        STARTTLS(587),
        /** From the first byte on. */
        TLS(465),
        /** Not at all. */
        NONE(25);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }

        /** By its name in whatever case; empty for anything else. */
        public static Optional<Tls> of(String text) {
            return Stream.of(values())
                    .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** A plain address, {@code name@host}; empty for anything else. */
    public static Optional<String> address(String text) {
        return Optional.of(text).filter(ADDRESS.asMatchPredicate());
    }

    /** Plain addresses between commas; empty for anything else. */
    public static Optional<List<String>> addresses(String text) {
        List<String> all = Stream.of(text.split(",", -1)).map(String::strip).toList();
        return all.stream().allMatch(ADDRESS.asMatchPredicate()) ? Optional.of(all) : Optional.empty();
    }

    int effectivePort() {
        return port == 0 ? tls.usualPort : port;
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + " " + tls + "]";
    }
}
