package dev.corpkit.felix.console;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.felix.service.command.CommandProcessor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the console with the runtime. Without one the runtime goes on; the log says what is wrong. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "dev.corpkit.felix.console")
@Designate(ocd = ConsoleConfig.class)
public final class LocalConsole {

    private static final Logger LOG = LoggerFactory.getLogger(LocalConsole.class);

    private final @Nullable ConsoleSocket socket;

    @Activate
    public LocalConsole(BundleContext context, @Reference CommandProcessor processor, ConsoleConfig config) {
        this.socket = config.enabled() ? open(file(context, config), processor) : null;
    }

    @Deactivate
    public void close() {
        if (socket != null) {
            socket.close();
        }
    }

    private static Path file(BundleContext context, ConsoleConfig config) {
        if (!config.socket().isBlank()) {
            return Path.of(config.socket()).toAbsolutePath();
        }
        String data = context.getProperty("corpkit.data");
        return Path.of(data == null ? "data" : data, "console", "socket").toAbsolutePath();
    }

    private static @Nullable ConsoleSocket open(Path file, CommandProcessor processor) {
        try {
            ConsoleSocket socket = ConsoleSocket.open(file, new CommandRunner(processor));
            LOG.info("Console open socket={}", file);
            return socket;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.warn(
                    "No console: the socket {} cannot be opened ({}). Set 'socket' in dev.corpkit.felix.console.cfg to a short path"
                            + " that this account may write, or 'enabled = false'",
                    file,
                    e.getMessage());
            return null;
        }
    }
}
