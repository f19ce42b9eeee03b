package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.qywxproxy.api.VisibleScope;
import java.util.List;

/**
 * What an enterprise opened to the application.
 *
 * @param scope departments, users and tags; department 1 alone in member-authorization mode
 * @param byMembers whether members authorize for themselves ({@code auth_mode} 1)
 * @param structure whether {@code corp_arch:base:base} is granted
 */
record Sight(VisibleScope scope, boolean byMembers, boolean structure) {

    static Sight of(VisibleScope scope) {
        return new Sight(scope, false, false);
    }

    /** Only those who let the application see them; the structure cannot be granted then. */
    static Sight ofMembers() {
        return new Sight(new VisibleScope(List.of(TrueEnterprise.ROOT), List.of(), List.of()), true, false);
    }

    Sight withScope(VisibleScope other) {
        return new Sight(other, false, structure);
    }

    Sight withStructure(boolean granted) {
        return new Sight(scope, byMembers, granted);
    }

    /** Whether both show the same people; what is granted of the structure shows nobody more. */
    boolean isSameScope(Sight other) {
        return withStructure(false).equals(other.withStructure(false));
    }

    /** Whether whoever is employed would be visible, so that "not found" tells of a resignation (issue 9, A2 c). */
    boolean showsIfEmployed(String userid) {
        return scope.allowUser().contains(userid)
                || !byMembers && scope.allowParty().contains(TrueEnterprise.ROOT);
    }

    @Override
    public String toString() {
        return scope + (byMembers ? " byMembers" : "") + (structure ? " structure" : "");
    }
}
