package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toCollection;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that many enterprises lose people in the same hour: that is not theirs any more (contract row G1). Thread-safe. */
final class ProviderGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderGuard.class);
    private static final Duration WINDOW = Duration.ofHours(1);

    private final ProviderLimits limits;
    private final Clock clock;
    private final AtomicReference<Instant> lastTripped = new AtomicReference<>(Instant.MIN);

    ProviderGuard(ProviderLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Refuses to hold more removals than anybody could look at (contract row G6). What waits already may go on waiting.
     *
     * @throws CorpException that names {@code maxHeld}
     */
    void requireHoldable(HeldRemovals held) {
        int count = held.kept().size() + held.added().size();
        if (!held.added().isEmpty() && count > limits.held()) {
            throw new CorpException(count + " removals would wait for somebody, more than the " + limits.held()
                    + " that maxHeld allows. See what WeCom answers and how much is stored; if so many are really"
                    + " gone, raise maxHeld in dev.corpkit.corps.qywxproxy.cfg.");
        }
    }

    /** Those that lost many by what is recorded. */
    ProviderAlarm alarm(StoreTransaction tx) {
        SortedSet<String> enterprises = losingMany(tx, lately(tx));
        return new ProviderAlarm(List.copyOf(enterprises), isTooMany(enterprises), finding(enterprises));
    }

    /**
     * Why the removals of a run are not to be done, where such a loss is one of too many.
     *
     * @param loss what the run would add to what is recorded
     */
    Optional<String> breach(StoreTransaction tx, SyncTarget target, Loss loss) {
        if (limits.enterprises() == 0 || loss.members() == 0) {
            return Optional.empty();
        }
        Map<OrgKey, Loss> losses = lately(tx);
        Loss own = losses.merge(target.org(), loss, ProviderGuard::sum);
        if (!isMany(own)) {
            return Optional.empty();
        }
        SortedSet<String> enterprises = losingMany(tx, losses);
        enterprises.add(target.corpId());
        return isTooMany(enterprises) ? Optional.of(tripped(enterprises)) : Optional.empty();
    }

    private Map<OrgKey, Loss> lately(StoreTransaction tx) {
        return new HashMap<>(tx.runs().losses(clock.instant().minus(WINDOW)));
    }

    private static Loss sum(Loss before, Loss now) {
        return new Loss(before.members() + now.members(), Math.max(before.present(), now.present()));
    }

    private boolean isMany(Loss loss) {
        return loss.present() >= limits.minActive() && loss.members() * 100.0 > limits.percent() * loss.present();
    }

    private boolean isTooMany(SortedSet<String> enterprises) {
        return limits.enterprises() > 0 && enterprises.size() >= limits.enterprises();
    }

    /** Each enterprise once, however many organizations it has here. */
    private SortedSet<String> losingMany(StoreTransaction tx, Map<OrgKey, Loss> losses) {
        return losses.entrySet().stream()
                .filter(loss -> isMany(loss.getValue()))
                .flatMap(loss -> tx.orgs().find(loss.getKey()).stream())
                .map(OrgRow::corpId)
                .filter(corpId -> !corpId.isEmpty())
                .collect(toCollection(TreeSet::new));
    }

    private String tripped(SortedSet<String> enterprises) {
        Instant now = clock.instant();
        Instant before = lastTripped.getAndSet(now);
        if (before.isBefore(now.minus(WINDOW))) {
            LOG.warn(
                    "Many enterprises lose members at once, so removals are held enterprises={} windowMinutes={}",
                    IdList.of(enterprises),
                    WINDOW.toMinutes());
        }
        return finding(enterprises) + ": WeCom or the provider, not the enterprises, may be why; the limit is "
                + limits.enterprises() + " enterprises";
    }

    private String finding(SortedSet<String> enterprises) {
        return String.format(
                Locale.ROOT,
                "%d enterprises lost more than %s %% of their active members within an hour",
                enterprises.size(),
                limits.percent());
    }
}
