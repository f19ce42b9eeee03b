package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An employed member as WeCom shows it; who left (status 5) is not in a {@link Picture}. {@link #toString()} shows the id only.
 *
 * @param memberId WeCom's userid, case-sensitive, never blank
 * @param name null where withheld (contract row C21)
 * @param alias null where withheld
 * @param position null where withheld
 * @param mainDeptId null where withheld; need not be visible
 * @param activation what WeCom says; null where it is absent or nobody documented it: the stored one stays, a new member
 *     counts as activated
 * @param links its departments, visible or not; of several to one department the first counts
 * @param linksDamaged whether an answer about its departments was damaged or contradicted another: the stored links stay,
 *     united with these
 */
public record RemoteMember(
        String memberId,
        @Nullable String name,
        @Nullable String alias,
        @Nullable String position,
        @Nullable String mainDeptId,
        @Nullable Activation activation,
        List<RemoteLink> links,
        boolean linksDamaged) {

    /** Refuses an id that is blank or cannot be stored; mends name, alias and position to what can. */
    public RemoteMember {
        RemoteText.id("member", memberId, Limits.MEMBER_ID);
        name = RemoteText.name(name);
        alias = RemoteText.name(alias);
        position = RemoteText.name(position);
        links = List.copyOf(links);
    }

    /** One whose links are known. */
    public RemoteMember(
            String memberId,
            @Nullable String name,
            @Nullable String alias,
            @Nullable String position,
            @Nullable String mainDeptId,
            @Nullable Activation activation,
            List<RemoteLink> links) {
        this(memberId, name, alias, position, mainDeptId, activation, links, false);
    }

    /** This member under another name. */
    public RemoteMember withName(String other) {
        return withTexts(other, alias, position);
    }

    /** This member with another name, alias and position. */
    public RemoteMember withTexts(@Nullable String other, @Nullable String otherAlias, @Nullable String otherPosition) {
        return new RemoteMember(
                memberId, other, otherAlias, otherPosition, mainDeptId, activation, links, linksDamaged);
    }

    /**
     * This member with other links.
     *
     * @param damaged whether they may lack some
     */
    public RemoteMember withLinks(List<RemoteLink> other, boolean damaged) {
        return new RemoteMember(memberId, name, alias, position, mainDeptId, activation, other, damaged);
    }

    @Override
    public String toString() {
        return "RemoteMember[" + memberId + "]";
    }
}
