package dev.corpkit.corps.sync.departure;

import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether WeCom is giving the members of an enterprise other userids ({@code wo…}, encrypted for the provider): then a plain id
 * that it knows no more says nothing of its member, until WeCom has told which new id is whose (contract row C5).
 */
public final class UseridUpgrade {

    /** None. */
    public static final UseridUpgrade NONE = new UseridUpgrade(false, Set.of());

    /** One that stands until WeCom has told. */
    public static final UseridUpgrade OF_ALL = new UseridUpgrade(true, Set.of());

    private static final String OPEN = "wo";

    private final boolean ofAll;
    private final Set<String> newlyMissing;

    private UseridUpgrade(boolean ofAll, Set<String> newlyMissing) {
        this.ofAll = ofAll;
        this.newlyMissing = Set.copyOf(newlyMissing);
    }

    /**
     * What a full reading shows of one that begins: it misses plain ids that were visible until now, and shows encrypted ones
     * that are new here. Who was out of scope before was asked for when that began.
     *
     * @param stored the members that are stored, by id
     * @param shown the ids that the reading shows
     */
    public static UseridUpgrade begins(Map<String, MemberRow> stored, Collection<String> shown) {
        if (shown.stream().allMatch(id -> stored.containsKey(id) || isPlain(id))) {
            return NONE;
        }
        Set<String> missing = new HashSet<>();
        stored.values().stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE && !member.outOfScope())
                .map(MemberRow::memberId)
                .filter(UseridUpgrade::isPlain)
                .forEach(missing::add);
        shown.forEach(missing::remove);
        return new UseridUpgrade(false, missing);
    }

    /** Whether there is one. */
    public boolean isUnderWay() {
        return ofAll || !newlyMissing.isEmpty();
    }

    /** Whether a member may only have another id. */
    boolean concerns(String memberId) {
        return ofAll && isPlain(memberId) || newlyMissing.contains(memberId);
    }

    /** Whether an id is not one that is encrypted for the provider. */
    public static boolean isPlain(String memberId) {
        return !memberId.startsWith(OPEN);
    }
}
