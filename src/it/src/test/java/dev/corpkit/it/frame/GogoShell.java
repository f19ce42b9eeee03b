package dev.corpkit.it.frame;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;

/** The framework's own shell. Whatever it says is looked through for personal data, but where a command asks for names. */
public final class GogoShell {

    private final CommandProcessor processor;

    /** Once the commands are there. */
    public GogoShell(CommandProcessor processor) {
        this.processor = processor;
        eventually(() -> assertThat(isThere("corps:problems")).isTrue());
    }

    /** Whether the shell knows the command, be it that it fails. */
    private boolean isThere(String command) {
        try {
            execute(command, new ByteArrayOutputStream());
            return true;
        } catch (Exception said) {
            return !said.getClass().getSimpleName().equals("CommandNotFoundException");
        }
    }

    /** What a command prints. */
    public String run(String command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            execute(command, printed);
        } catch (Exception e) {
            throw new AssertionError(command + " is refused: " + e.getMessage(), e);
        }
        return impersonal(command, printed.toString(StandardCharsets.UTF_8));
    }

    /** What a command that does not go through is refused with. */
    public String refused(String command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            execute(command, printed);
        } catch (Exception e) {
            impersonal(command, printed.toString(StandardCharsets.UTF_8));
            return impersonal(command, String.valueOf(e.getMessage()));
        }
        throw new AssertionError(command + " was done: " + printed.toString(StandardCharsets.UTF_8));
    }

    private void execute(String command, ByteArrayOutputStream printed) throws Exception {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try (CommandSession session = processor.createSession(new ByteArrayInputStream(new byte[0]), out, out)) {
            session.execute(command);
        }
    }

    private static String impersonal(String command, String text) {
        if (!command.contains("--names")) {
            new PrivateData(SimulatedWeCom.running()).assertAbsentFrom(text, command);
        }
        return text;
    }
}
