package dev.corpkit.corps.jobs.failure;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.qywxproxy.api.CallBackGivenUpException;
import org.jspecify.annotations.Nullable;

/** What exceptions mean. */
public final class Failures {

    private Failures() {}

    /** What is told of it: messages of ours hold nothing private; of others only that it is in the log. */
    public static String problem(Throwable failed) {
        String message = failed instanceof CorpException ? failed.getMessage() : null;
        return message == null ? "failed by a mistake inside CorpKit; see its log" : message;
    }

    /**
     * For a log: where it came from, without the texts of exceptions of others, which may quote anything. Null where the
     * problem says all.
     */
    public static @Nullable Throwable trace(Throwable failed) {
        return failed instanceof CorpException ? null : silenced(failed);
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
