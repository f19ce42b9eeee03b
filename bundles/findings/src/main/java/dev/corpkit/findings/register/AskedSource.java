package dev.corpkit.findings.register;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.FindingSource;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A source that is asked by one thread at a time: whoever asks while an answer is under way gets that one. Thread-safe. */
final class AskedSource {

    private final FindingSource source;
    private @Nullable CompletableFuture<List<Finding>> underWay;
    private @Nullable Instant failingSince;

    AskedSource(FindingSource source) {
        this.source = source;
    }

    FindingSource source() {
        return source;
    }

    /** Begins to ask. */
    synchronized void ask(Executor executor) {
        if (underWay == null || underWay.isDone()) {
            try {
                underWay = CompletableFuture.supplyAsync(source::findings, executor);
            } catch (RejectedExecutionException stopping) {
                underWay = CompletableFuture.completedFuture(List.of());
            }
        }
    }

    /** What was asked for. */
    List<Finding> answer(long most, TimeUnit unit) throws Failed {
        try {
            List<Finding> answer = begun().get(most, unit);
            well();
            return answer;
        } catch (TimeoutException late) {
            throw new Failed("no answer came in time.", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed("stopped while waiting.", stopped);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new Failed(String.valueOf(cause.getMessage()), cause);
        }
    }

    private synchronized CompletableFuture<List<Finding>> begun() {
        return underWay == null ? CompletableFuture.completedFuture(List.of()) : underWay;
    }

    private synchronized void well() {
        failingSince = null;
    }

    /** Since when it does not answer. */
    synchronized Instant failing(Instant now) {
        Instant since = failingSince == null ? now : failingSince;
        failingSince = since;
        return since;
    }

    /** That it did not answer. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
