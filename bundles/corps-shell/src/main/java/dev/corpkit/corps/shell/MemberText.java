package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.findings.OneLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member for a person, without personal data. */
final class MemberText {

    private MemberText() {}

    /**
     * Marks besides the status.
     *
     * @param held what stands of its removal; may be empty
     */
    static String notes(CorpMember member, String held) {
        List<String> notes = new ArrayList<>();
        if (member.isDisabled()) {
            notes.add("disabled");
        }
        if (member.isInactive()) {
            notes.add("inactive");
        }
        if (member.isOfflineByHand()) {
            notes.add("by hand");
        }
        if (member.isOutOfScope()) {
            notes.add(member.isUnexplained() ? "out of scope, unexplained" : "out of scope");
        }
        if (!held.isEmpty()) {
            notes.add(held);
        }
        return String.join(", ", notes);
    }

    /** What is known of one after it was read again. */
    static String found(String memberId, @Nullable CorpMember member) {
        if (member == null) {
            return OneLine.of(memberId) + ": WeCom does not show it, and it is not known here";
        }
        String notes = notes(member, "");
        return OneLine.of(memberId) + ": " + member.getStatus()
                + (notes.isEmpty() ? "" : " (" + notes + ")")
                + (member.isOutOfScope() ? ", not shown by WeCom" : "") + ", departments "
                + (member.getDeptIds().isEmpty() ? "none" : String.join(",", member.getDeptIds()));
    }
}
