package dev.corpkit.felix.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The other end, a program of its own: {@code java -cp corpkit-felix.jar dev.corpkit.felix.console.ConsoleClient <socket>
 * [command ...]}. Without a command it reads commands from its input, a line each, until the end. Its status is the last
 * command's. Input and output are UTF-8. Uses the JDK alone.
 */
public final class ConsoleClient {

    /** System property: whether the output is a terminal. */
    private static final String TERMINAL = "corpkit.terminal";

    /** As a command that failed. */
    private static final int UNREACHABLE = 1;

    /** System property: the running CorpKit's data folder. */
    private static final String DATA = "corpkit.data";

    private final Path socket;
    private final PrintStream out;
    private final PrintStream aside;
    private final StartingRuntime runtime;
    private final Map<String, String> variables;

    /**
     * A client.
     *
     * @param aside for what is none of a command's output
     * @param runtime what is known of it before its console answers
     * @param variables what a command may know of the caller
     */
    ConsoleClient(
            Path socket, PrintStream out, PrintStream aside, StartingRuntime runtime, Map<String, String> variables) {
        this.socket = socket;
        this.out = out;
        this.aside = aside;
        this.runtime = runtime;
        this.variables = Map.copyOf(variables);
    }

    /** Runs the command of the arguments, or those of the input. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String data = System.getProperty(DATA);
        StartingRuntime runtime = new StartingRuntime(
                data == null ? null : Path.of(data), InstantSource.system(), length -> Thread.sleep(length.toMillis()));
        ConsoleClient client = new ConsoleClient(Path.of(args[0]), out, System.err, runtime, caller());
        String command = String.join(" ", Arrays.asList(args).subList(1, args.length));
        System.exit(command.isBlank() ? client.converse(System.console() != null) : client.run(command));
    }

    /** Who calls; and that a terminal shows what is printed, if corpkit-shell said so. */
    private static Map<String, String> caller() {
        Map<String, String> caller = new HashMap<>();
        String asOther = System.getenv("SUDO_USER");
        caller.put("USER", asOther == null || asOther.isBlank() ? System.getProperty("user.name", "") : asOther);
        if (Boolean.getBoolean(TERMINAL)) {
            caller.put("TERM", Optional.ofNullable(System.getenv("TERM")).orElse("dumb"));
        }
        return caller;
    }

    private int converse(boolean prompt) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int status = 0;
        while (true) {
            if (prompt) {
                out.print("corpkit> ");
                out.flush();
            }
            String line = in.readLine();
            if (line == null || line.strip().equals("exit")) {
                return status;
            }
            if (!line.isBlank()) {
                status = run(line);
            }
        }
    }

    /** Prints what the command prints. */
    int run(String command) {
        try (SocketChannel channel = connect()) {
            String text = new ConsoleCommand(variables, command).write();
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            return copy(Channels.newInputStream(channel));
        } catch (IOException e) {
            out.println(unreachable(e.getMessage()));
            return UNREACHABLE;
        }
    }

    /** Waits while CorpKit starts: its console is one of the last to be there. */
    private SocketChannel connect() throws IOException {
        boolean told = false;
        while (true) {
            try {
                return SocketChannel.open(UnixDomainSocketAddress.of(runtime.socket(socket)));
            } catch (IOException notYet) {
                if (!runtime.isStarting()) {
                    throw notYet;
                }
            }
            if (!told) {
                aside.println("CorpKit is starting; waiting for it.");
                told = true;
            }
            runtime.await();
        }
    }

    private String unreachable(@Nullable String why) {
        return runtime.startedAt()
                .map(at -> "CorpKit runs since " + at.truncatedTo(ChronoUnit.SECONDS)
                        + ", but its console does not answer at " + runtime.socket(socket) + " (" + why
                        + "): see its log, and 'enabled' and 'socket' in dev.corpkit.felix.console.cfg")
                .orElse("No running CorpKit answers at " + runtime.socket(socket) + " (" + why + ")");
    }

    private int copy(InputStream answer) throws IOException {
        InputStreamReader reader = new InputStreamReader(answer, StandardCharsets.UTF_8);
        char[] buffer = new char[8192];
        for (int count = reader.read(buffer); count > 0; count = reader.read(buffer)) {
            int end = endOfOutput(buffer, count);
            out.print(new String(buffer, 0, end));
            out.flush();
            if (end < count) {
                return end + 1 < count ? buffer[end + 1] - '0' : reader.read() - '0';
            }
        }
        throw new IOException("CorpKit ended before the command did");
    }

    private static int endOfOutput(char[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            if (buffer[i] == ConsoleSocket.END_OF_OUTPUT) {
                return i;
            }
        }
        return count;
    }
}
