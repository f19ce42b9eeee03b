package dev.corpkit.felix.console;

import dev.corpkit.findings.OneLine;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one line of the shell in a session of its own. */
final class CommandRunner {

    static final int OK = 0;
    static final int FAILED = 1;

    /** The line is none, or a command was called wrongly. */
    static final int USAGE = 2;

    /** Session variable in which a command says its status, a digit; see {@code ExitStatus} of corps-shell. */
    private static final String STATUS = "status";

    /** Where a command without a scope is looked for, as in Gogo's own shell: help is CorpKit's. */
    private static final String SCOPES = "gogo:*";

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

    /**
     * Where a command's errors go that are not its exceptions: to this process's own, as without a shell. Log lines of WARN and
     * worse are among them, and would stand between the lines of a table.
     */
    private final PrintStream errors =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private final CommandProcessor processor;
    private final Runnable ready;

    /**
     * A runner.
     *
     * @param ready returns once all commands are there: a script that calls early is no mistake
     */
    CommandRunner(CommandProcessor processor, Runnable ready) {
        this.processor = processor;
        this.ready = ready;
    }

    /** The status; whatever is printed, an error's message included, goes to {@code out}. */
    int run(ConsoleCommand command, OutputStream out) {
        ready.run();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        try (CommandSession session = processor.createSession(new ByteArrayInputStream(new byte[0]), printed, errors)) {
            session.put("SCOPE", SCOPES);
            command.variables().forEach(session::put);
            return run(session, command.line(), printed);
        } finally {
            printed.flush();
        }
    }

    private static int run(CommandSession session, String line, PrintStream printed) {
        try {
            print(session, session.execute(line), printed);
            return said(session, OK);
        } catch (Exception e) {
            Throwable thrown = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            printed.println(OneLine.of(message(thrown)));
            return said(session, isUsage(thrown) ? USAGE : FAILED);
        } catch (Error e) {
            printed.println(OneLine.of(message(e)));
            return FAILED;
        }
    }

    private static String message(Throwable thrown) {
        if (thrown instanceof Error) {
            LOG.error("A command failed", thrown);
        }
        if (thrown instanceof StackOverflowError) {
            return "The command came too deep: what it was to tell is nested too far. See the log.";
        }
        if (thrown instanceof OutOfMemoryError) {
            return "The memory of CorpKit was not enough for this command. Ask for less (--limit, --depth), or give it more"
                    + " (CORPKIT_JAVA_OPTS=-Xmx2g).";
        }
        return thrown.getMessage() == null || thrown.getMessage().isBlank() ? thrown.toString() : thrown.getMessage();
    }

    /** A wrong argument, also as Gogo itself finds it, or no such command. */
    private static boolean isUsage(Throwable thrown) {
        return thrown instanceof IllegalArgumentException
                || thrown.getClass().getSimpleName().equals("CommandNotFoundException");
    }

    private static int said(CommandSession session, int otherwise) {
        return session.get(STATUS) instanceof Integer status && status >= 0 && status <= 9 ? status : otherwise;
    }

    /** As the shell itself shows what a command returns; the truth value of a pipe says nothing to a person. */
    private static void print(CommandSession session, @Nullable Object result, PrintStream printed) {
        if (result != null && !(result instanceof Boolean)) {
            printed.println(session.format(result, Converter.INSPECT));
        }
    }
}
