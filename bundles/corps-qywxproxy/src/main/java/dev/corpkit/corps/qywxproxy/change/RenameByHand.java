package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.StorableText;
import dev.corpkit.corps.store.change.MemberRename;
import dev.corpkit.corps.sync.RenameSuggestions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code renameMember} (contract row C5): this organization only. */
public final class RenameByHand {

    private static final String NOTHING = ". Nothing was changed";

    private final WritableOrg org;
    private final Predicate<String> shown;

    /**
     * Of one organization.
     *
     * @param shown whether WeCom shows a userid
     */
    public RenameByHand(WritableOrg org, Predicate<String> shown) {
        this.org = org;
        this.shown = shown;
    }

    /** A member's userid became another; where that one was mirrored as a new person, it is folded in. */
    public void rename(@Nullable String memberId, @Nullable String newMemberId) {
        String from = id("the old memberId", memberId);
        String to = id("the new memberId", newMemberId);
        if (from.equals(to)) {
            throw wrong("the old and the new memberId are the same");
        }
        requireStored(find(from), from);
        boolean known = find(to).isPresent();
        if (shown.test(from)) {
            throw wrong("WeCom still shows the old memberId " + from + ", so these are two persons");
        }
        if (!known && !shown.test(to)) {
            throw wrong("neither is the new memberId " + to + " stored here, nor does WeCom show it");
        }
        org.change(tx -> {
            requireStored(tx.members().find(org.key(), from), from);
            Change<Void> change =
                    new Change<>(null, new MemberRename(tx, org.key(), org.corpId()).rename(Map.of(from, to)));
            RenameSuggestions.prune(tx, org.key());
            return change;
        });
    }

    private Optional<MemberRow> find(String memberId) {
        return org.store().inTransaction(tx -> tx.members().find(org.key(), memberId));
    }

    private void requireStored(Optional<MemberRow> member, String memberId) {
        if (member.isEmpty()) {
            throw wrong("no member " + memberId + " is stored");
        }
    }

    private String id(String what, @Nullable String id) {
        if (id == null || id.isBlank() || id.length() > Limits.MEMBER_ID || !StorableText.isStorable(id)) {
            throw wrong(what + " is missing, longer than " + Limits.MEMBER_ID + " characters, or no text");
        }
        return id;
    }

    private CorpArgumentException wrong(String why) {
        return new CorpArgumentException("renameMember in " + org + ": " + why + NOTHING);
    }
}
