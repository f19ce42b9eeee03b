package dev.corpkit.qywxproxy.api;

import java.util.List;

/**
 * The part of the directory an enterprise lets us see (P90665): these users, the subtrees of these departments, and the
 * users and subtrees of these tags.
 *
 * @param allowParty department ids
 * @param allowUser userids
 * @param allowTag tag ids
 */
public record VisibleScope(List<Long> allowParty, List<String> allowUser, List<Long> allowTag) {

    /** Sorted copies, so that equal scopes are equal; tolerates absent lists. */
    public VisibleScope {
        allowParty = allowParty == null
                ? List.of()
                : allowParty.stream().distinct().sorted().toList();
        allowUser = allowUser == null
                ? List.of()
                : allowUser.stream().distinct().sorted().toList();
        allowTag = allowTag == null
                ? List.of()
                : allowTag.stream().distinct().sorted().toList();
    }

    /** Whether nothing at all is visible. */
    public boolean isEmpty() {
        return allowParty.isEmpty() && allowUser.isEmpty() && allowTag.isEmpty();
    }
}
