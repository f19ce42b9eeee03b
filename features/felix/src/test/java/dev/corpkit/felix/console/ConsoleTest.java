package dev.corpkit.felix.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsoleTest {

    @TempDir
    Path folder;

    private final ThreadIOImpl threadIo = new ThreadIOImpl();
    private final CommandProcessorImpl processor = new CommandProcessorImpl(threadIo);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();
    private Runnable ready = () -> {};
    private Path socket;

    @BeforeEach
    void commands() {
        threadIo.start();
        processor.addCommand("test", new Commands());
        socket = folder.resolve("console/socket");
    }

    @AfterEach
    void restoreStreams() {
        threadIo.stop();
    }

    @Test
    void whatTheCommandPrintsAndReturnsReachesTheCaller() throws IOException {
        try (ConsoleSocket open = open()) {
            assertThat(client().run("test:greet 世界")).isZero();
            assertThat(client().run("test:answer")).isZero();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("hello 世界\n42\n");
    }

    @Test
    void aCommandThatComesBeforeItIsRegisteredWaitsForIt() throws IOException {
        ready = () -> processor.addCommand("late", new Commands());
        try (ConsoleSocket open = open()) {
            assertThat(client().run("late:greet 世界")).isZero();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("hello 世界\n");
    }

    @Test
    void longOutputArrivesWhole() throws IOException {
        try (ConsoleSocket open = open()) {
            assertThat(client().run("test:lines 20000")).isZero();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(20000)
                .last()
                .isEqualTo("line 19999");
    }

    @Test
    void failingCommandGivesItsMessageAndStatusOne() throws IOException {
        try (ConsoleSocket open = open()) {
            assertThat(client().run("test:fail")).isEqualTo(1);
            assertThat(client().run("nosuch:command")).isEqualTo(2);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("no such corp", "nosuch:command");
    }

    @Test
    void theStatusThatACommandSaysReachesTheCaller() throws IOException {
        try (ConsoleSocket open = open()) {
            assertThat(client().run("test:partial")).isEqualTo(3);
            assertThat(client().run("test:greet again")).isZero();
            assertThat(client().run("test:lines many")).isEqualTo(2);
            assertThat(client().run("test:wrong")).isEqualTo(2);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("read in part only", "Usage: test:wrong");
    }

    @Test
    void aCommandThatComesTooDeepIsToldInWords() throws IOException {
        try (ConsoleSocket open = open()) {
            assertThat(client().run("test:deep")).isEqualTo(1);
            assertThat(client().run("test:hungry")).isEqualTo(1);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("nested too far", "not enough for this command")
                .doesNotContain("InvocationTargetException");
    }

    @Test
    void whoCallsAndFromWhereIsKnownToTheCommand() throws IOException {
        try (ConsoleSocket open = open()) {
            assertThat(client().run("test:caller")).isZero();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("alice on xterm\n");
    }

    @Test
    void whatIsLoggedMeanwhileDoesNotMixIntoTheOutput() throws IOException {
        try (ConsoleSocket open = open()) {
            assertThat(client().run("test:warned")).isZero();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("said\n");
    }

    @Test
    void aLineWithoutVariablesIsRunAsItIs() {
        assertThat(ConsoleCommand.read("corps:list").line()).isEqualTo("corps:list");
        ConsoleCommand command = new ConsoleCommand(Map.of("USER", "a=b"), "corps:list");
        assertThat(ConsoleCommand.read(command.write())).isEqualTo(command);
        assertThat(ConsoleCommand.of("x").write()).isEqualTo("x");
    }

    @Test
    void otherAccountsCannotReachTheSocket() throws IOException {
        try (ConsoleSocket open = open()) {
            assertThat(permissions()).isEqualTo("rwx------");
        }
    }

    @Test
    void folderThatIsOpenToOthersIsRefusedAndStaysAsItIs() throws IOException {
        createFolder("rwxrwxrwx");
        assertThatThrownBy(this::open).hasMessageContaining("other accounts may enter its folder");
        assertThat(permissions()).isEqualTo("rwxrwxrwx");
        assertThat(socket).doesNotExist();
    }

    @Test
    void theShellIsToldWhereTheSocketIs() throws IOException {
        ConsoleAddress address = new ConsoleAddress(socket, folder.resolve("data/console/path"));
        address.announce();
        assertThat(address.announcement()).hasContent(socket + "\n");
        address.withdraw();
        assertThat(address.announcement()).doesNotExist();
    }

    @Test
    void socketOfAKilledRuntimeIsReplaced() throws IOException {
        createFolder("rwx------");
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(socket));
        }
        try (ConsoleSocket open = open()) {
            assertThat(client().run("test:greet again")).isZero();
        }
    }

    @Test
    void livingRuntimeKeepsItsSocket() throws IOException {
        try (ConsoleSocket first = open()) {
            assertThatThrownBy(this::open).hasMessageContaining("another CorpKit");
            assertThat(client().run("test:greet still")).isZero();
        }
    }

    @Test
    void nobodyThereIsSaidPlainly() {
        assertThat(client().run("test:greet you")).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("No running CorpKit answers");
    }

    @Test
    void runtimeThatStartsIsWaitedForAndSaidToStart() throws IOException {
        Path data = socket.getParent().getParent();
        Files.writeString(data.resolve("lock"), ProcessHandle.current().pid() + "\n");
        Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
        List<ConsoleSocket> opened = new ArrayList<>();
        StartingRuntime starting =
                new StartingRuntime(data, InstantSource.fixed(began.plusSeconds(5)), length -> opened.add(opened()));
        try {
            assertThat(client(starting).run("test:greet late")).isZero();
        } finally {
            opened.forEach(ConsoleSocket::close);
        }
        assertThat(aside.toString(StandardCharsets.UTF_8)).isEqualTo("CorpKit is starting; waiting for it.\n");
    }

    @Test
    void runtimeWhoseConsoleDoesNotComeIsNotWaitedForForever() throws IOException {
        Path data = socket.getParent().getParent();
        Files.writeString(data.resolve("lock"), ProcessHandle.current().pid() + "\n");
        Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
        StartingRuntime silent = new StartingRuntime(data, InstantSource.fixed(began.plusSeconds(60)), length -> {});
        assertThat(client(silent).run("test:greet you")).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("CorpKit runs since ")
                .contains("but its console does not answer", "dev.corpkit.felix.console.cfg");
    }

    private ConsoleSocket opened() {
        try {
            return open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConsoleSocket open() throws IOException {
        return ConsoleSocket.open(socket, new CommandRunner(processor, ready));
    }

    private void createFolder(String permissions) throws IOException {
        Files.createDirectories(socket.getParent());
        Files.setPosixFilePermissions(socket.getParent(), PosixFilePermissions.fromString(permissions));
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent()));
    }

    private ConsoleClient client() {
        return client(new StartingRuntime(null, InstantSource.system(), length -> {}));
    }

    private ConsoleClient client(StartingRuntime runtime) {
        return new ConsoleClient(
                socket,
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(aside, true, StandardCharsets.UTF_8),
                runtime,
                Map.of("USER", "alice", "TERM", "xterm"));
    }

    public static final class Commands {

        public void greet(String who) {
            System.out.println("hello " + who);
        }

        public int answer() {
            return 42;
        }

        public void lines(int count) {
            for (int i = 0; i < count; i++) {
                System.out.println("line " + i);
            }
        }

        public void partial(CommandSession session) {
            session.put("status", 3);
            throw new IllegalStateException("read in part only");
        }

        public void wrong() {
            throw new IllegalArgumentException("Usage: test:wrong");
        }

        @SuppressWarnings("InfiniteRecursion") // a deep tree ends so
        public void deep() {
            deep();
        }

        public void hungry() {
            throw new OutOfMemoryError("for this test");
        }

        public void caller(CommandSession session) {
            session.getConsole().println(session.get("USER") + " on " + session.get("TERM"));
        }

        public void warned(CommandSession session) {
            System.err.println("12:00:00 WARN something else");
            session.getConsole().println("said");
        }

        public void fail() {
            throw new IllegalStateException("no such corp");
        }
    }
}
