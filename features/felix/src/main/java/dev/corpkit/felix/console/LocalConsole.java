package dev.corpkit.felix.console;

import dev.corpkit.findings.configuration.Configurations;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
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
        configurationPid = LocalConsole.PID)
@Designate(ocd = ConsoleConfig.class)
public final class LocalConsole {

    static final String PID = "dev.corpkit.felix.console";

    private static final Logger LOG = LoggerFactory.getLogger(LocalConsole.class);

    /** A start takes ten seconds; one that takes longer is what a person wants to look at. */
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final ConsoleAddress address;
    private final FrameworkStart start;
    private final @Nullable ConsoleSocket socket;

    @Activate
    public LocalConsole(
            BundleContext context,
            @Reference CommandProcessor processor,
            @Reference Configurations configurations,
            Map<String, Object> configuration) {
        ConsoleSettings settings = configurations.read(PID, configuration, ConsoleSettings::of);
        this.address = ConsoleAddress.of(context, settings);
        this.start = new FrameworkStart(context, LONGEST_START);
        this.socket = settings.enabled() ? open(address, new CommandRunner(processor, start::await)) : null;
    }

    @Deactivate
    public void close() throws IOException {
        start.close();
        if (socket != null) {
            address.withdraw();
            socket.close();
        }
    }

    private static @Nullable ConsoleSocket open(ConsoleAddress address, CommandRunner runner) {
        try {
            ConsoleSocket socket = ConsoleSocket.open(address.socket(), runner);
            LOG.info("Console open socket={}", address.socket());
            announce(address);
            return socket;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.warn(
                    "No console: the socket {} cannot be opened ({}). Set 'socket' in dev.corpkit.felix.console.cfg to a short path"
                            + " that this account may write, or 'enabled = false'",
                    address.socket(),
                    e.getMessage());
            return null;
        }
    }

    private static void announce(ConsoleAddress address) {
        try {
            address.announce();
        } catch (IOException e) {
            LOG.warn("corpkit-shell cannot find the console: {} ({})", address.announcement(), e.getMessage());
        }
    }
}
