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
 * @param activation what WeCom says
 * @param links its departments, visible or not; of several to one department the first counts
 */
public record RemoteMember(
        String memberId,
        @Nullable String name,
        @Nullable String alias,
        @Nullable String position,
        @Nullable String mainDeptId,
        Activation activation,
        List<RemoteLink> links) {

    /** Refuses an id that is blank or cannot be stored; cuts name, alias and position to what can. */
    public RemoteMember {
        RemoteText.id("member", memberId, Limits.MEMBER_ID);
        name = RemoteText.name(name);
        alias = RemoteText.name(alias);
        position = RemoteText.name(position);
        links = List.copyOf(links);
    }

    /** This member under another name. */
    public RemoteMember withName(String other) {
        return new RemoteMember(memberId, other, alias, position, mainDeptId, activation, links);
    }

    @Override
    public String toString() {
        return "RemoteMember[" + memberId + "]";
    }
}
