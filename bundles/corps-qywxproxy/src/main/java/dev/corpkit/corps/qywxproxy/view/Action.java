package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;

/** What happens to an object, in one word. */
public enum Action {
    /** It is new. */
    ADDED("added"),
    /** Something about it changes. */
    UPDATED("updated"),
    /** A member belongs to other departments; nothing else changes. */
    MOVED("moved"),
    /** A member has another memberId. */
    RENAMED("renamed"),
    /** A member left the visible scope (contract row G3). */
    OUT_OF_SCOPE("outOfScope"),
    /** A member came back into it. */
    IN_SCOPE("inScope"),
    /** A member that was offline is active. */
    RETURNED("returned"),
    /** A member goes offline (contract row C9). */
    LEFT("left"),
    /** It goes. */
    REMOVED("removed");

    private final String text;

    Action(String text) {
        this.text = text;
    }

    /** That of a change. */
    public static Action of(ObjectChange change) {
        ObjectState before = change.before();
        ObjectState after = change.after();
        if (change.isRename()) {
            return RENAMED;
        }
        if (before == null) {
            return ADDED;
        }
        if (after == null) {
            return REMOVED;
        }
        return before instanceof MemberState was && after instanceof MemberState is ? ofMember(was, is) : UPDATED;
    }

    private static Action ofMember(MemberState was, MemberState is) {
        boolean active = is.row().status() == MemberStatus.ACTIVE;
        if (was.row().status() != is.row().status()) {
            return active ? RETURNED : LEFT;
        }
        if (active && was.row().outOfScope() != is.row().outOfScope()) {
            return is.row().outOfScope() ? OUT_OF_SCOPE : IN_SCOPE;
        }
        boolean onlyLinks = !was.links().equals(is.links())
                && was.roles().equals(is.roles())
                && was.row().withMainDept(is.row().mainDeptId()).equals(is.row());
        return onlyLinks ? MOVED : UPDATED;
    }

    /** As {@link dev.corpkit.corps.api.CorpChange#getAction()} spells it. */
    public String text() {
        return text;
    }
}
