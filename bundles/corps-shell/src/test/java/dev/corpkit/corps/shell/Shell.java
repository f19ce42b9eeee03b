package dev.corpkit.corps.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        threadIo.start();
        commands.forEach(each -> Stream.of(each.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Descriptor.class))
                .map(Method::getName)
                .distinct()
                .forEach(name -> processor.addCommand(scope, each, name)));
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
