package dev.corpkit.corps.jobs.failure;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.qywxproxy.api.CallBackGivenUpException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What exceptions mean. */
public final class Failures {

    private Failures() {}

    /** What is told of it: messages of ours hold nothing private; of others only that it is in the log. */
    public static String problem(Throwable failed) {
        if (isOutage(failed)) {
            return "no connection to the database; see corps:problems";
        }
        String message = failed instanceof CorpException ? failed.getMessage() : null;
        return message == null ? "failed by a mistake inside CorpKit; see its log" : message;
    }

    /**
     * For a log: where it came from, without the texts of exceptions of others, which may quote anything. Null where the
     * problem says all.
     */
    public static @Nullable Throwable trace(Throwable failed) {
        return failed instanceof CorpException || isOutage(failed) ? null : silenced(failed);
    }

    /** Told by whoever has connections of his own to the store's database, such as the schedule. */
    private static boolean isOutage(Throwable failed) {
        return Stream.<Throwable>iterate(failed, at -> at != null, Throwable::getCause)
                .anyMatch(at -> at instanceof SQLTransientConnectionException
                        || at instanceof SQLNonTransientConnectionException
                        || (at instanceof SQLException sql
                                && String.valueOf(sql.getSQLState()).startsWith("08")));
    }

    private static Throwable silenced(Throwable failed) {
        Throwable cause = failed.getCause();
        Throwable silenced =
                new Throwable(failed.getClass().getName(), cause == null || cause == failed ? null : silenced(cause));
        silenced.setStackTrace(failed.getStackTrace());
        return silenced;
    }

    /** Of an event about an authorization. */
    public static Verdict ofAuthChange(Throwable failed) {
        Verdict.Next next = failed instanceof CallBackGivenUpException ? Verdict.Next.GIVEN_UP : Verdict.Next.AGAIN;
        return new Verdict(next, problem(failed));
    }
}
