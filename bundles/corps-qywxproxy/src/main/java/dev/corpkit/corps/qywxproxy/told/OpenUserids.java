package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.reading.ReadingEnd;
import dev.corpkit.corps.store.FindingRow.Kind;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.StorableText;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.departure.UseridUpgrade;
import dev.corpkit.qywxproxy.api.BatchResource;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** So long nobody else asks; where the asking ends without an answer, so long nobody asks again. */
    private static final Duration ATTEMPT = Duration.ofMinutes(10);

    private static final int A_CALL = 1000;
    private static final int AT_ONCE = 100;

    private final FollowedOrg org;

    /** Of one organization. */
    public OpenUserids(FollowedOrg org) {
        this.org = org;
    }

    /**
     * Asks, where an upgrade stands and a day has passed, and renames whom WeCom answers. Where it refuses, all stays as it is
     * until the next day; what ends every reading is no refusal, and is thrown.
     *
     * @throws CorpException by a {@link ReadingEnd}; the next run asks again
     * @throws dev.corpkit.corps.api.SyncFailedException if the change could not be applied
     */
    public void follow() {
        if (isUnderWay()) {
            attempt().ifPresent(this::follow);
        }
    }

    private void follow(Lease attempt) {
        List<String> asked = plainIds();
        CountedCalls calls = new CountedCalls();
        Map<String, String> answered;
        try {
            answered = ask(asked, calls);
        } catch (CorpException refused) {
            if (ReadingEnd.isBy(refused)) {
                throw refused;
            }
            org.store().run(tx -> forToday(tx, attempt));
            LOG.warn("New userids not learned corp={} members={}: {}", org.key(), asked.size(), refused.getMessage());
            return;
        }
        if (!isUsed(answered.values())) {
            answered = Map.of();
        }
        List<Map.Entry<String, String>> pairs = List.copyOf(answered.entrySet());
        pieces(pairs, AT_ONCE).forEach(some -> org.rename(map(some), calls.take()));
        org.store().run(tx -> {
            tx.findings().replace(org.key(), Set.of(Kind.USERID_UPGRADE), List.of());
            forToday(tx, attempt);
        });
        LOG.info("New userids learned corp={} members={} renamed={}", org.key(), asked.size(), answered.size());
    }

    private boolean isUnderWay() {
        return org.store().inTransaction(tx -> tx.findings().all(org.key())).stream()
                .anyMatch(finding -> finding.kind() == Kind.USERID_UPGRADE);
    }

    /** WeCom converts any plain id; where it shows none of the new ones, the enterprise still has the old. */
    private boolean isUsed(Collection<String> openIds) {
        return org.store()
                .inTransaction(tx -> openIds.stream()
                        .anyMatch(id -> tx.members().find(org.key(), id).isPresent()));
    }

    /** Empty where another node asks, or one had its answer today. */
    private Optional<Lease> attempt() {
        String name = "userid_to_openuserid:" + org.key();
        return org.store()
                .inTransaction(
                        tx -> tx.leases().acquire(name, Lease.PACE, org.clock().instant(), ATTEMPT));
    }

    /** WeCom said something: nobody asks again for a day. */
    private void forToday(StoreTransaction tx, Lease attempt) {
        tx.leases().renew(attempt, org.clock().instant(), ONE_DAY);
    }

    private List<String> plainIds() {
        return org.store().inTransaction(tx -> tx.members().all(org.key())).stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE || member.offlineByHand())
                .filter(MemberRow::outOfScope)
                .map(MemberRow::memberId)
                .filter(UseridUpgrade::isPlain)
                .toList();
    }

    /** The new ids that can be stored, each once. */
    private Map<String, String> ask(List<String> userids, SyncProgress calls) {
        BatchResource batch = org.access().open().client().getBatch();
        Map<String, String> answered = new TreeMap<>();
        Set<String> taken = new HashSet<>(userids);
        for (List<String> some : pieces(userids, A_CALL)) {
            calls.called();
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
