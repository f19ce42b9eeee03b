package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.FindingRow.Kind;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StorableText;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import dev.corpkit.corps.sync.departure.UseridUpgrade;
import dev.corpkit.qywxproxy.api.BatchResource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns the new userids of an enterprise whose plain ones are being encrypted for the provider (contract row C5), by {@code
 * batch/userid_to_openuserid} (P97106): once a day at most, over all nodes. The migration itself is the provider's to end: {@code
 * finish_openid_migration} is never called. Thread-safe.
 */
public final class OpenUserids {

    private static final Logger LOG = LoggerFactory.getLogger(OpenUserids.class);
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final int A_CALL = 1000;
    private static final int AT_ONCE = 100;

    private final CorpStore store;
    private final OrgKey org;
    private final InstantSource clock;
    private final EnterpriseAccess access;
    private final SyncEngine engine;
    private final Supplier<SyncTarget> target;

    /** Of one organization. */
    public OpenUserids(
            CorpStore store,
            OrgKey org,
            InstantSource clock,
            EnterpriseAccess access,
            SyncEngine engine,
            Supplier<SyncTarget> target) {
        this.store = store;
        this.org = org;
        this.clock = clock;
        this.access = access;
        this.engine = engine;
        this.target = target;
    }

    /**
     * Asks, where an upgrade stands and a day has passed, and renames whom WeCom answers. Where it refuses, all stays as it is
     * until the next day.
     *
     * @throws dev.corpkit.corps.api.SyncFailedException if the change could not be applied
     */
    public void follow() {
        if (!isUnderWay() || !isDue()) {
            return;
        }
        List<String> asked = plainIds();
        Map<String, String> answered;
        try {
            answered = ask(asked);
        } catch (CorpException refused) {
            LOG.warn("New userids not learned corp={} members={}: {}", org, asked.size(), refused.getMessage());
            return;
        }
        if (!isUsed(answered.values())) {
            answered = Map.of();
        }
        List<Map.Entry<String, String>> pairs = List.copyOf(answered.entrySet());
        pieces(pairs, AT_ONCE).forEach(some -> engine.rename(target.get(), map(some)));
        store.run(tx -> tx.findings().replace(org, Set.of(Kind.USERID_UPGRADE), List.of()));
        LOG.info("New userids learned corp={} members={} renamed={}", org, asked.size(), answered.size());
    }

    private boolean isUnderWay() {
        return store.inTransaction(tx -> tx.findings().all(org)).stream()
                .anyMatch(finding -> finding.kind() == Kind.USERID_UPGRADE);
    }

    /** WeCom converts any plain id; where it shows none of the new ones, the enterprise still has the old. */
    private boolean isUsed(Collection<String> openIds) {
        return store.inTransaction(
                tx -> openIds.stream().anyMatch(id -> tx.members().find(org, id).isPresent()));
    }

    /** Taken for a day, and never given back. */
    private boolean isDue() {
        return store.inTransaction(
                        tx -> tx.leases().acquire("userid_to_openuserid:" + org, Lease.PACE, clock.instant(), ONE_DAY))
                .isPresent();
    }

    private List<String> plainIds() {
        return store.inTransaction(tx -> tx.members().all(org)).stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE || member.offlineByHand())
                .filter(MemberRow::outOfScope)
                .map(MemberRow::memberId)
                .filter(UseridUpgrade::isPlain)
                .toList();
    }

    /** The new ids that can be stored, each once. */
    private Map<String, String> ask(List<String> userids) {
        BatchResource batch = access.open().client().getBatch();
        Map<String, String> answered = new TreeMap<>();
        Set<String> taken = new HashSet<>(userids);
        for (List<String> some : pieces(userids, A_CALL)) {
            batch.useridToOpenuserid(some).converted().forEach((plain, open) -> {
                if (some.contains(plain) && isId(open) && taken.add(open)) {
                    answered.put(plain, open);
                }
            });
        }
        return answered;
    }

    private static boolean isId(String id) {
        return !id.isBlank() && id.length() <= Limits.MEMBER_ID && StorableText.isStorable(id);
    }

    private static Map<String, String> map(List<Map.Entry<String, String>> pairs) {
        Map<String, String> map = new TreeMap<>();
        pairs.forEach(pair -> map.put(pair.getKey(), pair.getValue()));
        return map;
    }

    private static <T> List<List<T>> pieces(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
                .toList();
    }
}
