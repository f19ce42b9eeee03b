package dev.corpkit.felix.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket file in a folder that is closed to every other account. One connection is one command: the caller
 * writes it and ends its output, then reads what the command prints, a zero byte, and the status as a digit.
 */
final class ConsoleSocket implements AutoCloseable {

    static final int END_OF_OUTPUT = 0;

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSocket.class);
    private static final int LONGEST_COMMAND = 64 * 1024;

    private final Path file;
    private final ServerSocketChannel server;
    private final CommandRunner runner;
    private final ExecutorService threads;

    private ConsoleSocket(Path file, ServerSocketChannel server, CommandRunner runner) {
        this.file = file;
        this.server = server;
        this.runner = runner;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "corpkit-console");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens the socket and answers until closed.
     *
     * @throws IOException if the file cannot be made, its folder is open to other accounts, or another running CorpKit answers on it
     */
    static ConsoleSocket open(Path file, CommandRunner runner) throws IOException {
        ClosedFolder.require(file.getParent());
        removeLeftover(file);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(file));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        ConsoleSocket socket = new ConsoleSocket(file, server, runner);
        socket.threads.execute(socket::accept);
        return socket;
    }

    @Override
    public void close() {
        try (server) {
            threads.shutdownNow();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Console not closed cleanly socket={}", file, e);
        }
    }

    /** What a killed process left; a living one's is not taken away. */
    private static void removeLeftover(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (SocketChannel living = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            throw new IOException("another CorpKit answers there");
        } catch (java.net.ConnectException e) {
            Files.delete(file);
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                threads.execute(() -> answer(caller));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("Console caller lost", e);
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            InputStream in = Channels.newInputStream(caller);
            OutputStream out = Channels.newOutputStream(caller);
            byte[] command = in.readNBytes(LONGEST_COMMAND);
            int status = runner.run(ConsoleCommand.read(new String(command, StandardCharsets.UTF_8)), out);
            out.write(new byte[] {END_OF_OUTPUT, (byte) ('0' + status)});
        } catch (IOException e) {
            LOG.debug("Console caller left before its command ended", e);
        }
    }
}
