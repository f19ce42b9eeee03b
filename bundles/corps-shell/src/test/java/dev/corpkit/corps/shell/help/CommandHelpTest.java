package dev.corpkit.corps.shell.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

@Tag("S2")
class CommandHelpTest {

    private final ThreadIOImpl threadIo = new ThreadIOImpl();
    private final CommandProcessorImpl processor = new CommandProcessorImpl(threadIo);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CommandHelp help = new CommandHelp(
            () -> CommandHelp.of("corps", Set.of("sync"), new Ours()).toList());

    @BeforeEach
    void commands() {
        threadIo.start();
        processor.addCommand("gogo", help, "help");
        processor.addCommand("felix", new Framework(), "help");
    }

    @AfterEach
    void stop() {
        threadIo.stop();
    }

    /** As a command is written. */
    public static final class Ours {

        /** Called by nobody. */
        @Descriptor("Syncs one.")
        public void sync(
                CommandSession session,
                @Descriptor("id of the app")
                        @Parameter(
                                names = {"-a", "--app"},
                                absentValue = "")
                        String app,
                @Descriptor("how many")
                        @Parameter(
                                names = {"-n", "--limit"},
                                absentValue = "50")
                        String limit,
                @Descriptor("does it")
                        @Parameter(
                                names = {"-y", "--yes"},
                                presentValue = "true",
                                absentValue = "false")
                        boolean yes,
                @Descriptor("fullName of the organization") String... names) {}
    }

    /** The framework's. */
    public static final class Framework {

        /** Of all. */
        public void help(CommandSession session, String name) {
            session.getConsole().println("felix tells of " + name);
        }
    }

    @Test
    void aCommandTellsItsOptionsAndWordsAndNoTypeOfJava() throws Exception {
        assertThat(run("help corps:sync")).isEqualTo(run("help sync")).isEqualTo("""
                corps:sync  Syncs one.

                  -a, --app …    id of the app
                  -n, --limit …  how many; 50 where absent
                  -y, --yes      does it
                  words          fullName of the organization
                """);
    }

    @Test
    void allAreListedWithWhatTheyDoAndTheFrameworkTellsOfItsOwn() throws Exception {
        assertThat(run("help").lines())
                .containsExactly(
                        "COMMAND     WHAT IT DOES",
                        "corps:sync  Syncs one.",
                        "help COMMAND tells its options; felix:help lists the framework's own commands.");
        assertThat(run("help lb")).isEqualTo("felix tells of lb\n");
        assertThatThrownBy(() -> run("help a b")).hasMessage("Usage: help [COMMAND]");
    }

    @Test
    void commandsOfEveryScopeOfThisBundleAreListedAndThoseOfOthersAreNot() throws Exception {
        Bundle own = faked(Bundle.class, Map.of());
        Bundle other = faked(Bundle.class, Map.of());
        BundleContext context = faked(
                BundleContext.class,
                Map.of(
                        "getBundle",
                        own,
                        "getService",
                        new Ours(),
                        "ungetService",
                        true,
                        "getServiceReferences",
                        new ServiceReference<?>[] {
                            reference(own, "store"),
                            reference(own, "next"),
                            reference(own, "gogo"),
                            reference(other, "felix")
                        }));
        processor.removeCommand("gogo", "help");
        processor.addCommand("gogo", new CommandHelp(context), "help");

        assertThat(run("help").lines())
                .containsSubsequence("next:sync   Syncs one.", "store:sync  Syncs one.")
                .hasSize(4);
        assertThat(run("help store:sync")).startsWith("store:sync  Syncs one.");
    }

    private static ServiceReference<?> reference(Bundle bundle, String scope) {
        return faked(
                ServiceReference.class,
                Map.of("getBundle", bundle, "osgi.command.scope", scope, "osgi.command.function", "sync"));
    }

    /** Answers by the method's name, or by the name it is asked for. */
    private static <T> T faked(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    case "getProperty" -> answers.get(arguments[0]);
                    default -> answers.get(method.getName());
                }));
    }

    private String run(String line) throws Exception {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try (CommandSession session = processor.createSession(new ByteArrayInputStream(new byte[0]), out, out)) {
            session.put("SCOPE", "gogo:*");
            session.execute(line);
        }
        return printed.toString(StandardCharsets.UTF_8).replaceAll("(?m)[ \t]+$", "");
    }
}
