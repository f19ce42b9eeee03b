package dev.corpkit.corps.shell;

import dev.corpkit.findings.OneLine;
import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;

/**
 * Where commands print: each line is made harmless, whatever it is made of (contract row O3). The one way from this bundle to a
 * terminal.
 */
public final class Shown extends PrintStream {

    private final PrintStream console;

    private Shown(PrintStream console) {
        super(console, true);
        this.console = console;
    }

    /** The console of a session. */
    public static PrintStream on(CommandSession session) {
        return new Shown(session.getConsole());
    }

    @Override
    public void println() {
        console.println();
    }

    /** Prints the text as one harmless line. */
    @Override
    public void println(String line) {
        console.println(OneLine.of(line));
    }

    /** Prints what the object says of itself as one harmless line. */
    @Override
    public void println(Object line) {
        println(String.valueOf(line));
    }

    /** A part of a line. */
    @Override
    public void print(String text) {
        console.print(OneLine.of(text));
    }
}
