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
import java.util.Arrays;

/**
 * The other end, a program of its own: {@code java -cp corpkit-felix.jar dev.corpkit.felix.console.ConsoleClient <socket>
 * [command ...]}. Without a command it reads commands from its input, a line each, until the end. Its status is the last
 * command's. Input and output are UTF-8. Uses the JDK alone.
 */
public final class ConsoleClient {

    private static final int UNREACHABLE = 2;

    private final Path socket;
    private final PrintStream out;

    ConsoleClient(Path socket, PrintStream out) {
        this.socket = socket;
        this.out = out;
    }

    /** Runs the command of the arguments, or those of the input. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ConsoleClient client = new ConsoleClient(Path.of(args[0]), out);
        String command = String.join(" ", Arrays.asList(args).subList(1, args.length));
        System.exit(command.isBlank() ? client.converse(System.console() != null) : client.run(command));
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
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(command.getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            return copy(Channels.newInputStream(channel));
        } catch (IOException e) {
            out.println("No running CorpKit answers at " + socket + " (" + e.getMessage() + ")");
            return UNREACHABLE;
        }
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
