package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import org.apache.felix.service.command.CommandSession;

/**
 * How a command ended, for whoever reads its exit status. One that ends with anything but {@link #COMPLETE} throws, so that no
 * console takes it for well; the session's variable {@value #VARIABLE} says which it is. Where it says nothing, a wrong argument
 * ({@link IllegalArgumentException}) is 2 and any other exception 1: what the words alone show to be wrong is 2 and told before
 * anything is looked up, what is not there or not to be done now is 1.
 */
enum ExitStatus {
    /** All was done; what a guard held was said. */
    COMPLETE(0),
    /** It failed. */
    FAILED(1),
    /** The command was called wrongly. */
    USAGE(2),
    /** An organization was read in part only, or its visible scope is empty. */
    PARTIAL(3);

    static final String VARIABLE = "status";

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    /** The worse of two: that something failed counts more than that something was partial. */
    ExitStatus and(ExitStatus other) {
        return this == FAILED || other == FAILED ? FAILED : number >= other.number ? this : other;
    }

    static ExitStatus of(SyncReport report) {
        return report.getOutcome() == Outcome.COMPLETE
                ? COMPLETE
                : report.getOutcome() == Outcome.PARTIAL ? PARTIAL : FAILED;
    }

    /** Ends a command that did something with an organization, after its report was printed. */
    static void end(CommandSession session, String name, SyncReport report) {
        ExitStatus status = of(report);
        status.end(
                session,
                name + (status == FAILED ? " failed" : " was not read whole")
                        + ": see the problems above, and corps:problems for what stands");
    }

    /**
     * Ends a command.
     *
     * @param message what is wrong, unless all is well
     */
    void end(CommandSession session, String message) {
        session.put(VARIABLE, number);
        if (this != COMPLETE) {
            throw new IllegalStateException(message);
        }
    }
}
