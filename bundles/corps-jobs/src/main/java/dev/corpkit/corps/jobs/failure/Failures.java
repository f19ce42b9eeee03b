package dev.corpkit.corps.jobs.failure;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.qywxproxy.api.CallBackGivenUpException;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.Set;

/** What exceptions mean. */
public final class Failures {

    /**
     * An auth code that was used or has expired: 40078, 40077, 42007 (section 7). It buys nothing any more, however often it is
     * shown.
     */
    private static final Set<Integer> SPENT_AUTH_CODE = Set.of(40078, 40077, 42007);

    private Failures() {}

    /** What is told of it: messages of ours hold nothing private, of others' only the class is known to. */
    public static String problem(Throwable failed) {
        String message = failed instanceof CorpException ? failed.getMessage() : null;
        return message == null ? failed.getClass().getSimpleName() : message;
    }

    /** Of an event about an authorization. */
    public static Verdict ofAuthChange(Throwable failed) {
        boolean spent = failed instanceof CallBackGivenUpException
                || (failed instanceof WeComException refused && SPENT_AUTH_CODE.contains(refused.getErrcode()));
        return new Verdict(spent ? Verdict.Next.GIVEN_UP : Verdict.Next.AGAIN, problem(failed));
    }
}
