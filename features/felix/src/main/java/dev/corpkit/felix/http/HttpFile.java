package dev.corpkit.felix.http;

import dev.corpkit.findings.configuration.ConfigurationValues;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code org.apache.felix.http.cfg}: Jetty takes a default for a wrong port in silence, and ends at a wrong host. */
final class HttpFile {

    static final String PID = "org.apache.felix.http";

    private static final String HOST = "org.apache.felix.http.host";
    private static final String PORT = "org.osgi.service.http.port";
    private static final int LAST_PORT = 65535;

    /** Jetty takes the first free one of a range, in OSGi's notation. */
    private static final Pattern SEVERAL = Pattern.compile("\\*|[\\[(]\\d{0,5},\\d{0,5}[\\])]");

    private static final Pattern OTHERS =
            Pattern.compile("org\\.(apache\\.felix\\.(http|proxy)|eclipse\\.jetty|osgi\\.service\\.http)\\..*");

    private HttpFile() {}

    static FrameworkFile file() {
        return new FrameworkFile(PID, HttpFile::read, true, OTHERS.asMatchPredicate());
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
