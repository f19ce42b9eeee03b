package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.util.Optional;
import java.util.Set;

/**
 * The codes by which WeCom denies one object (sections 3.2 to 3.5 and 7). Codes that forbid a whole API, such as 48002, are
 * not among them: they say nothing of the object.
 */
public final class DenialCodes {

    /** A member that is not there, or hidden from us. */
    static final Set<Integer> MEMBER = Set.of(60111, 60011, 50002, 60021, 60030, 92000);

    /** A department that does not exist, or is hidden from us. 60004 is neither: the tree is to be read again. */
    static final Set<Integer> DEPT = Set.of(60003, 60123, 60011);

    /** A tag that does not exist. */
    static final Set<Integer> NO_TAG = Set.of(40068);

    /** A tag that does not exist, or is hidden from us. */
    static final Set<Integer> TAG = Set.of(40068, 60011, 81011);

    /** A whole API that is closed to our application. */
    static final Set<Integer> API = Set.of(48001, 48002, 60011);

    private static final int MEMBER_UNKNOWN = 60111;
    private static final int DEPT_HIDDEN = 60011;

    private DenialCodes() {}

    /** What a code says of a member; empty where it says nothing. */
    public static Optional<MemberDenial> ofMember(int code) {
        return MEMBER.contains(code) ? Optional.of(member(code)) : Optional.empty();
    }

    /** What a code of {@link #MEMBER} says. */
    static MemberDenial member(int code) {
        return code == MEMBER_UNKNOWN ? MemberDenial.UNKNOWN : MemberDenial.HIDDEN;
    }

    /** What a code of {@link #DEPT} says. */
    static DeptDenial dept(int code) {
        return code == DEPT_HIDDEN ? DeptDenial.HIDDEN : DeptDenial.GONE;
    }
}
