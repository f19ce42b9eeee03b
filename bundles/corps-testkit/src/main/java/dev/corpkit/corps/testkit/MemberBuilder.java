package dev.corpkit.corps.testkit;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.Visibility;
import org.jspecify.annotations.Nullable;

/** Builds a member: employed and activated, named after its id, unless told otherwise. */
public final class MemberBuilder {

    private final String memberId;
    private String userId;
    private String name;
    private String alias = "";
    private String position = "";
    private @Nullable String mainDeptId;
    private Activation activation = Activation.ACTIVATED;
    private MemberStatus status = MemberStatus.ACTIVE;
    private boolean offlineByHand;
    private Visibility visibility = Visibility.VISIBLE;

    private MemberBuilder(String memberId) {
        this.memberId = memberId;
        this.userId = "user-" + memberId;
        this.name = memberId;
    }

    /** Begins one. */
    public static MemberBuilder member(String memberId) {
        return new MemberBuilder(memberId);
    }

    /** With our id of the person. */
    public MemberBuilder user(String newUserId) {
        userId = newUserId;
        return this;
    }

    /** With a name. */
    public MemberBuilder named(String newName) {
        name = newName;
        return this;
    }

    /** With an alias. */
    public MemberBuilder alias(String newAlias) {
        alias = newAlias;
        return this;
    }

    /** With a position. */
    public MemberBuilder position(String newPosition) {
        position = newPosition;
        return this;
    }

    /** With a main department. */
    public MemberBuilder mainDept(@Nullable String deptId) {
        mainDeptId = deptId;
        return this;
    }

    /** As WeCom says. */
    public MemberBuilder activation(Activation newActivation) {
        activation = newActivation;
        return this;
    }

    /** Resigned. */
    public MemberBuilder offline() {
        status = MemberStatus.OFFLINE;
        return this;
    }

    /** Set offline by hand. */
    public MemberBuilder offlineByHand() {
        offlineByHand = true;
        return offline();
    }

    /** No longer visible, and something explains that. */
    public MemberBuilder outOfScope() {
        visibility = Visibility.OUT_OF_SCOPE;
        return this;
    }

    /** No longer visible, and nothing explains that. */
    public MemberBuilder unexplained() {
        visibility = Visibility.UNEXPLAINED;
        return this;
    }

    /** The row. */
    public MemberRow row() {
        return new MemberRow(
                memberId, userId, name, alias, position, mainDeptId, activation, status, offlineByHand, visibility);
    }
}
