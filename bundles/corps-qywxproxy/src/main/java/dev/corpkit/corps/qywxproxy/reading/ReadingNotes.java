package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What one reading has called and what failed in it. Thread-safe. */
final class ReadingNotes {

    /**
     * What WeCom answers of one object that it does not show us or that is gone (sections 3.5 and 7). Codes that forbid a
     * whole API, such as 48002, are not among them: they say nothing of the object.
     */
    static final Set<Integer> NOT_VISIBLE = Set.of(60011, 60111, 50002, 60021, 60030, 92000, 40068, 81011);

    private final AtomicInteger calls = new AtomicInteger();
    private final List<String> problems = new ArrayList<>();
    private final OddAnswers odd = new OddAnswers();
    private volatile boolean hopeless;

    /**
     * Makes a call whose failure leaves a gap in the picture. The one place that decides about a failed call: lost
     * authorization, a cancelled run or a lost lease ends the reading, a closed rate window spares WeCom the rest, anything else is one gap.
     *
     * @param what what is missing without it, for a person
     * @return empty if it failed; the gap is noted
     */
    <T> Optional<T> call(String what, Supplier<T> call) {
        if (hopeless) {
            gap(what + ": not read, because WeCom's rate limit was reached");
            return Optional.empty();
        }
        calls.incrementAndGet();
        try {
            return Optional.of(call.get());
        } catch (NotAuthorizedException | SyncCancelledException | StaleLeaseException ended) {
            throw ended;
        } catch (WeComException failed) {
            if (failed.getKind() == WeComException.Kind.AUTHORIZATION) {
                throw failed;
            }
            hopeless |= failed.getKind() == WeComException.Kind.RATE_LIMIT;
            gap(what + ": " + failed.getMessage());
            return Optional.empty();
        } catch (CorpException failed) {
            gap(what + ": " + failed.getMessage());
            return Optional.empty();
        }
    }

    /**
     * {@link #call} for one object that WeCom may say is not visible (60011, 60111, 40068): such an answer is no gap, but
     * the answer.
     */
    <T> Optional<T> callVisible(String what, Supplier<T> call) {
        return call(what, () -> unlessDenied(NOT_VISIBLE, call)).flatMap(found -> found);
    }

    /** {@link #callVisible} where the denial counts. */
    <T> void askVisible(String what, Supplier<T> call, Consumer<T> shown, Runnable denied) {
        ask(what, NOT_VISIBLE, call, shown, denied);
    }

    /**
     * {@link #call} where WeCom may show the object or deny it.
     *
     * @param denials the codes that deny this object
     */
    <T> void ask(String what, Set<Integer> denials, Supplier<T> call, Consumer<T> shown, Runnable denied) {
        call(what, () -> unlessDenied(denials, call)).ifPresent(answer -> answer.ifPresentOrElse(shown, denied));
    }

    private static <T> Optional<T> unlessDenied(Set<Integer> denials, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (WeComException failed) {
            if (denials.contains(failed.getErrcode())) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    synchronized void gap(String problem) {
        problems.add(problem);
    }

    synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /** What was odd without being a gap. */
    OddAnswers odd() {
        return odd;
    }

    int calls() {
        return calls.get();
    }

    void called() {
        calls.incrementAndGet();
    }
}
