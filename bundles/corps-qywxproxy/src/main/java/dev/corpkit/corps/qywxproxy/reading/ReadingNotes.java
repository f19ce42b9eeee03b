package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.Gaps;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** What one reading has called, what failed in it and what was odd. Thread-safe. */
final class ReadingNotes {

    private static final String CONTRADICTION_REMEDY =
            "The next sync asks again. If it stays, ask WeCom's support: two of its answers contradict each other";

    private final SyncProgress progress;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Gap> gaps = new ArrayList<>();
    private final OddAnswers odd = new OddAnswers();
    private final Map<String, String> recased = new ConcurrentHashMap<>();
    private volatile boolean hopeless;

    /** Of a reading that tells each of its calls. */
    ReadingNotes(SyncProgress progress) {
        this.progress = progress;
    }

    /**
     * Makes a call whose failure leaves a gap in the reading. The one place that decides about a failed call: what is a {@link
     * ReadingEnd} is thrown, a closed rate window spares WeCom the rest, anything else is one gap.
     *
     * @param subject what is missing without it, for a person
     * @param reach what can be hidden without it
     * @return empty if it failed; the gap is noted
     */
    <T> Optional<T> call(String subject, Reach reach, Supplier<T> call) {
        return call(subject, reach, call, this::gap);
    }

    private <T> Optional<T> call(String subject, Reach reach, Supplier<T> call, Consumer<Gap> gaps) {
        if (hopeless) {
            gaps.accept(new Gap(
                    "rate limit (45009)",
                    subject,
                    "not read, because WeCom's rate limit was reached",
                    "The next sync reads it again",
                    reach));
            return Optional.empty();
        }
        called();
        try {
            return Optional.of(call.get());
        } catch (CorpException failed) {
            if (ReadingEnd.isBy(failed)) {
                throw failed;
            }
            gaps.accept(gap(subject, reach, failed));
            return Optional.empty();
        }
    }

    private Gap gap(String subject, Reach reach, CorpException failure) {
        if (!(failure instanceof WeComException failed)) {
            return new Gap("answer", subject, failure.getMessage(), "The next sync reads it again", reach);
        }
        hopeless |= failed.getKind() == WeComException.Kind.RATE_LIMIT;
        String code = failed.getErrcode() == WeComException.NO_CODE ? "" : " (" + failed.getErrcode() + ")";
        return new Gap(failed.getPath() + code, subject, failed.getMessage(), failed.getHint(), reach);
    }

    /**
     * {@link #call} where WeCom may show the object or deny it: a denial is no gap, but the answer.
     *
     * @param denials the codes that deny this object
     * @param denied takes the code
     */
    <T> void ask(
            String subject,
            Reach reach,
            Set<Integer> denials,
            Supplier<T> call,
            Consumer<T> shown,
            IntConsumer denied) {
        call(subject, reach, () -> Answer.of(denials, call))
                .ifPresent(answer -> answer.value().ifPresentOrElse(shown, () -> denied.accept(answer.code())));
    }

    /** {@link #ask} where a failure hides nothing: then it is as if nobody had asked. */
    <T> void askAside(Set<Integer> denials, Supplier<T> call, Consumer<T> shown, IntConsumer denied) {
        call("", Reach.NOTHING, () -> Answer.of(denials, call), gap -> {})
                .ifPresent(answer -> answer.value().ifPresentOrElse(shown, () -> denied.accept(answer.code())));
    }

    /** An answer that shows the object, or the code that denies it. */
    private record Answer<T>(Optional<T> value, int code) {

        static <T> Answer<T> of(Set<Integer> denials, Supplier<T> call) {
            try {
                return new Answer<>(Optional.of(call.get()), 0);
            } catch (WeComException failed) {
                if (denials.contains(failed.getErrcode())) {
                    return new Answer<>(Optional.empty(), failed.getErrcode());
                }
                throw failed;
            }
        }
    }

    /** A member who was asked for came under a userid that differs in case: it changed, as WeCom knows no two such persons. */
    void recased(String userid, String shown) {
        recased.put(userid, shown);
    }

    /** Userids by those that were asked for and differ in case. */
    Map<String, String> recased() {
        return Map.copyOf(recased);
    }

    /** Two answers of WeCom that contradict each other. */
    void contradiction(String path, String subject, String cause, Reach reach) {
        gap(new Gap(path + " (contradiction)", subject, cause, CONTRADICTION_REMEDY, reach));
    }

    synchronized void gap(Gap gap) {
        gaps.add(gap);
    }

    synchronized Gaps gaps() {
        return new Gaps(gaps);
    }

    /** Whether a rate limit ends the reading: further calls would only be refused. */
    boolean isHopeless() {
        return hopeless;
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
        progress.called();
    }
}
