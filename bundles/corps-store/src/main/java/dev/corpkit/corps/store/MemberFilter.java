package dev.corpkit.corps.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members are looked for; all that is set must hold. {@link #toString()} does not show the text: it may be a name.
 *
 * @param text part of the memberId, name, alias or position, whatever the case; empty for all
 * @param status null for both
 * @param activations what WeCom says; empty for any
 * @param visibilities whether WeCom shows it; empty for any
 * @param deptIds belongs to one of these; null for any, empty for none
 * @param roleId has this role; null for any
 */
public record MemberFilter(
        String text,
        @Nullable MemberStatus status,
        Set<Activation> activations,
        Set<Visibility> visibilities,
        @Nullable Set<String> deptIds,
        @Nullable String roleId) {

    /** All. */
    public static final MemberFilter ALL = new MemberFilter("", null, Set.of(), Set.of(), null, null);

    /** Copies. */
    public MemberFilter {
        activations = Set.copyOf(activations);
        visibilities = Set.copyOf(visibilities);
        deptIds = deptIds == null ? null : Set.copyOf(deptIds);
    }

    @Override
    public String toString() {
        return "MemberFilter[" + (text.isEmpty() ? "" : "text ") + (status == null ? "" : status + " ") + activations
                + visibilities + (deptIds == null ? "" : " depts=" + deptIds.size())
                + (roleId == null ? "" : " role=" + roleId) + "]";
    }
}
