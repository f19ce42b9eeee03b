package dev.corpkit.corps.sync.departure;

import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import java.util.Collection;
import java.util.Map;

/**
 * Whether WeCom is giving the members of an enterprise other userids ({@code wo…}, encrypted for the provider): then a plain id
 * that it knows no more says nothing of its member, until WeCom has told which new id is whose (contract row C5).
 *
 * @param underWay whether it is
 */
public record UseridUpgrade(boolean underWay) {

    /** None. */
    public static final UseridUpgrade NONE = new UseridUpgrade(false);

    private static final String OPEN = "wo";

    /**
     * Whether a full reading shows the beginning of one: no plain id any more where there were some, and encrypted ids that are
     * new here.
     *
     * @param stored the members that are stored, by id
     * @param shown the ids that the reading shows
     */
    public static UseridUpgrade begins(Map<String, MemberRow> stored, Collection<String> shown) {
        boolean plainBefore = stored.values().stream()
                .anyMatch(member ->
                        member.status() == MemberStatus.ACTIVE && !member.outOfScope() && isPlain(member.memberId()));
        return new UseridUpgrade(plainBefore
                && shown.stream().noneMatch(UseridUpgrade::isPlain)
                && shown.stream().anyMatch(id -> !stored.containsKey(id)));
    }

    /** Whether a member may only have another id. */
    boolean concerns(String memberId) {
        return underWay && isPlain(memberId);
    }

    /** Whether an id is not one that is encrypted for the provider. */
    public static boolean isPlain(String memberId) {
        return !memberId.startsWith(OPEN);
    }
}
