package dev.corpkit.felix.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/**
 * Where the socket is, and the file {@code console/path} of the data folder that tells it to {@code corpkit-shell}, which
 * knows no configuration.
 */
record ConsoleAddress(Path socket, Path announcement) {

    /** As configured; by default the socket is in the data folder too. */
    static ConsoleAddress of(BundleContext context, ConsoleSettings settings) {
        String data = context.getProperty("corpkit.data");
        Path folder = Path.of(data == null ? "data" : data, "console").toAbsolutePath();
        return new ConsoleAddress(settings.socket().orElse(folder.resolve("socket")), folder.resolve("path"));
    }

    void announce() throws IOException {
        ClosedFolder.require(announcement.getParent());
        Files.writeString(announcement, socket + "\n");
    }

    void withdraw() throws IOException {
        Files.deleteIfExists(announcement);
    }
}
