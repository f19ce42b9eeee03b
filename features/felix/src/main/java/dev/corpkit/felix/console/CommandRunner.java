package dev.corpkit.felix.console;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.jspecify.annotations.Nullable;

/** Runs one line of the shell in a session of its own. */
final class CommandRunner {

    static final int OK = 0;
    static final int FAILED = 1;

    private final CommandProcessor processor;

    CommandRunner(CommandProcessor processor) {
        this.processor = processor;
    }

    /** The status; whatever is printed, an error's message included, goes to {@code out}. */
    int run(String command, OutputStream out) {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        try (CommandSession session =
                processor.createSession(new ByteArrayInputStream(new byte[0]), printed, printed)) {
            print(session, session.execute(command), printed);
            return OK;
        } catch (Exception e) {
            printed.println(e.getMessage() == null ? e.toString() : e.getMessage());
            return FAILED;
        } finally {
            printed.flush();
        }
    }

    /** As the shell itself shows what a command returns; the truth value of a pipe says nothing to a person. */
    private static void print(CommandSession session, @Nullable Object result, PrintStream printed) {
        if (result != null && !(result instanceof Boolean)) {
            printed.println(session.format(result, Converter.INSPECT));
        }
    }
}
