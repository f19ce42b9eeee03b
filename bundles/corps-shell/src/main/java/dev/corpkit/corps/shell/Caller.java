package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncProgress;
import org.apache.felix.service.command.CommandSession;

/**
 * Who calls a command, and from where: what consoles keep in a session's variables.
 *
 * @param user the account in the shell, else that of this process
 * @param terminal whether a person sees what is printed as it comes
 */
record Caller(String user, boolean terminal) {

    /** What the option of commands means. */
    static final String REASON = "why, in your words and without personal data; kept with the run";

    /** What Gogo's own shell says of itself. */
    private static final String GOSH = ".gosh_interactive";

    static Caller of(CommandSession session) {
        Object user = session.get("USER");
        return new Caller(
                user == null || user.toString().isBlank()
                        ? System.getProperty("user.name", "unknown")
                        : user.toString(),
                session.get("TERM") != null || Boolean.TRUE.equals(session.get(GOSH)));
    }

    /** As whom changes are kept. */
    Actor because(String reason) {
        return new Actor(user, reason.strip());
    }

    /** Progress where a person sees it; in a file or a pipe only for whom it waits. */
    SyncProgress progress(CommandSession session, String name) {
        return terminal ? new ProgressLines(Shown.on(session), name) : new WaitingLine(Shown.on(session), name);
    }
}
