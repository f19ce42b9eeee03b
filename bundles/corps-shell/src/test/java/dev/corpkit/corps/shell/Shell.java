package dev.corpkit.corps.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;

/** Gogo itself, with commands as their components register them. */
final class Shell implements AutoCloseable {

    private final ThreadIOImpl threadIo = new ThreadIOImpl();
    private final CommandProcessorImpl processor = new CommandProcessorImpl(threadIo);

    /** With {@code auths:…}. */
    Shell(Object... commands) {
        this("auths", List.of(commands));
    }

    private Shell(String scope, List<Object> commands) {
        this(Map.of(scope, commands));
    }

    /** With commands by scope. */
    Shell(Map<String, List<Object>> commands) {
        threadIo.start();
        commands.forEach((scope, all) ->
                all.forEach(each -> Stream.of(each.getClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Descriptor.class))
                        .map(Method::getName)
                        .distinct()
                        .forEach(name -> processor.addCommand(scope, each, name))));
    }

    /**
     * How a line ends for a script.
     *
     * @param status as the console of the Felix distribution has it
     * @param text what is printed, the error's message behind it
     */
    record Ended(int status, String text) {}

    /** Runs a line without a terminal. */
    Ended end(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = 0;
        try (CommandSession session = processor.createSession(new ByteArrayInputStream(new byte[0]), out, out)) {
            try {
                session.execute(line);
            } catch (Exception thrown) {
                out.println(thrown.getMessage());
                status = session.get(ExitStatus.VARIABLE) instanceof Integer said
                        ? said
                        : thrown instanceof IllegalArgumentException ? 2 : 1;
            }
        }
        return new Ended(status, bytes.toString(StandardCharsets.UTF_8));
    }

    /** With {@code corps:…}. */
    static Shell ofCorps(Object... commands) {
        return new Shell("corps", List.of(commands));
    }

    List<String> run(String line) throws Exception {
        return run(line, "");
    }

    /** While that was typed. */
    List<String> run(String line, String typed) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (CommandSession session =
                processor.createSession(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), out, out)) {
            session.execute(line);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() {
        threadIo.stop();
    }
}
