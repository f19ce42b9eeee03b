package dev.corpkit.felix.http;

import dev.corpkit.findings.configuration.ConfigurationValues;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two doors' files, {@code org.apache.felix.http.cfg} for callbacks and {@code org.apache.felix.http-operators.cfg}: Jetty takes
 * a default for a wrong port in silence, and ends at a wrong host.
 */
final class HttpFile {

    static final String PID = "org.apache.felix.http";

    static final String OPERATORS = "operators";
    static final String OPERATORS_FILE = PID + "-" + OPERATORS;
    static final String OPERATORS_PID = PID + "~" + OPERATORS;

    /** Becomes a property of the door's service, by which servlets choose it. */
    private static final String MARK = "org.apache.felix.http.runtime.init.dev.corpkit.door";

    private static final String HOST = "org.apache.felix.http.host";
    static final String PORT = "org.osgi.service.http.port";
    private static final int LAST_PORT = 65535;

    /** Jetty takes the first free one of a range, in OSGi's notation. */
    private static final Pattern SEVERAL = Pattern.compile("\\*|[\\[(]\\d{0,5},\\d{0,5}[\\])]");

    private static final Pattern OTHERS =
            Pattern.compile("org\\.(apache\\.felix\\.(http|proxy)|eclipse\\.jetty|osgi\\.service\\.http)\\..*");

    private HttpFile() {}

    /** Where callbacks arrive. What the file leaves out Jetty takes from the framework's properties. */
    static FrameworkFile file() {
        return new FrameworkFile(PID, HttpFile::read, true, Map.of(), OTHERS.asMatchPredicate());
    }

    /**
     * Where operators look. Jetty would take the callbacks' port for what the file leaves out.
     *
     * @param properties the framework's; null where there is none
     */
    static FrameworkFile operators(UnaryOperator<@Nullable String> properties) {
        Map<String, String> unwritten = Map.of(
                HOST, usual(properties.apply("corpkit.operators.host"), "127.0.0.1"),
                PORT, usual(properties.apply("corpkit.operators.port"), "8081"),
                MARK, OPERATORS);
        return new FrameworkFile(OPERATORS_FILE, HttpFile::read, true, unwritten, OTHERS.asMatchPredicate());
    }

    private static String usual(@Nullable String given, String usual) {
        return given == null ? usual : given;
    }

    static Map<String, String> read(ConfigurationValues values) {
        return Map.of(
                HOST, values.value(HOST, "", "an address of this machine", HttpFile::host),
                PORT, values.value(PORT, "", "a port from 0 to " + LAST_PORT, HttpFile::port));
    }

    private static Optional<String> port(String text) {
        return SEVERAL.matcher(text).matches() || Integer.parseInt(text) >= 0 && Integer.parseInt(text) <= LAST_PORT
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<String> host(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            boolean ours = address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
            return Optional.of(text).filter(each -> ours);
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
