package dev.corpkit.wecom.client.error;

import dev.corpkit.findings.IoFailure;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an exception of a library whose text may quote an address with a token in it, or a piece of an answer. Keeps the
 * class, the stack trace and the causes; keeps the text only of exceptions that speak of hosts and ports.
 */
public final class SafeCause extends IOException {

    private static final long serialVersionUID = 1L;

    private SafeCause(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What may be told of an exception. */
    public static SafeCause of(Throwable unsafe) {
        Throwable cause = unsafe.getCause();
        SafeCause safe = new SafeCause(named(unsafe), cause == null || cause == unsafe ? null : SafeCause.of(cause));
        safe.setStackTrace(unsafe.getStackTrace());
        return safe;
    }

    /** What an exception means, in words, and, where it is harmless, its text. */
    public static String describe(Throwable unsafe) {
        return withText(IoFailure.inWords(unsafe), unsafe);
    }

    /** Class and, where it is harmless, text of an exception. */
    private static String named(Throwable unsafe) {
        return withText(unsafe.getClass().getSimpleName(), unsafe);
    }

    private static String withText(String words, Throwable unsafe) {
        boolean speaksOfHosts = unsafe instanceof SocketException
                || unsafe instanceof UnknownHostException
                || unsafe instanceof SocketTimeoutException;
        return speaksOfHosts && unsafe.getMessage() != null
                ? words + ": " + SafeText.clean(unsafe.getMessage())
                : words;
    }
}
