package dev.corpkit.corps.sync;

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

    /** Refuses a blank id. */
    public RemoteRole {
        if (roleId.isBlank()) {
            throw new IllegalArgumentException("A role without an id");
        }
        memberIds = Set.copyOf(memberIds);
    }
}
