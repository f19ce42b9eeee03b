package dev.corpkit.corps.jobs.failure;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What exceptions mean. */
public final class Failures {

    /**
     * An auth code that was used or has expired: 40078, 40077, 42007 (section 7). It buys nothing any more, however often it is
     * shown.
     */
    private static final Set<Integer> SPENT_AUTH_CODE = Set.of(40078, 40077, 42007);

    private Failures() {}

    /** What is told of it: messages of ours hold nothing private; of others only the class is told. */
    public static String problem(Throwable failed) {
        String message = failed instanceof CorpException ? failed.getMessage() : null;
        return message == null ? failed.getClass().getSimpleName() : message;
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
        boolean spent = failed instanceof WeComException refused && SPENT_AUTH_CODE.contains(refused.getErrcode());
        return new Verdict(spent ? Verdict.Next.GIVEN_UP : Verdict.Next.AGAIN, problem(failed));
    }
}
