package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.Limits;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visible tag (contract row C15).
 *
 * @param roleId WeCom's tag id as text, never blank
 * @param name null where withheld (contract row C21)
 * @param memberIds its effective members: its users and the members of its departments
 */
public record RemoteRole(String roleId, @Nullable String name, Set<String> memberIds) {

    /** Refuses an id that is blank or cannot be stored; cuts the name to what can. */
    public RemoteRole {
        RemoteText.id("role", roleId, Limits.ROLE_ID);
        name = RemoteText.name(name);
        memberIds = Set.copyOf(memberIds);
    }
}
