package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.told.Userids.Answer;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.StorableText;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.MemberRename;
import dev.corpkit.corps.sync.RenameSuggestions;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code renameMember} (contract row C5): this organization only. */
public final class RenameByHand {

    private static final String NOTHING = ". Nothing was changed";

    private final WritableOrg org;
    private final Function<String, Answer> wecom;
    private final SyncEngine engine;
    private final Supplier<SyncTarget> target;
    private final SyncProgress listeners;

    /**
     * Of one organization.
     *
     * @param wecom what WeCom says of a userid
     * @param engine gives a turn between its runs: a reading that saw the old userid must not be written after the change
     * @param listeners are told for whom it waits
     */
    public RenameByHand(
            WritableOrg org,
            Function<String, Answer> wecom,
            SyncEngine engine,
            Supplier<SyncTarget> target,
            SyncProgress listeners) {
        this.org = org;
        this.wecom = wecom;
        this.engine = engine;
        this.target = target;
        this.listeners = listeners;
    }

    /** A member's userid became another; where that one was mirrored as a new person, it is folded in. */
    public void rename(@Nullable String memberId, @Nullable String newMemberId) {
        String from = id("the old memberId", memberId);
        String to = id("the new memberId", newMemberId);
        if (from.equals(to)) {
            throw wrong("the old and the new memberId are the same");
        }
        requireStored(find(from), from);
        engine.<@Nullable Void>inTurn(target.get(), first -> rename(from, to, first), listeners);
    }

    private @Nullable Void rename(String from, String to, Consumer<StoreTransaction> first) {
        requireConfirmed(from, to);
        return org.change(first, tx -> {
            requireStored(tx.members().find(org.key(), from), from);
            Change<Void> change =
                    new Change<>(null, new MemberRename(tx, org.key(), org.corpId()).rename(Map.of(from, to)));
            RenameSuggestions.prune(tx, org.key());
            return change;
        });
    }

    private void requireConfirmed(String from, String to) {
        boolean known = find(to).isPresent();
        switch (wecom.apply(from)) {
            case SHOWN -> throw wrong("WeCom still shows the old memberId " + from + ", so these are two persons");
            case HIDDEN ->
                throw wrong("WeCom says that somebody has the old memberId " + from
                        + ", outside the visible scope of our application, so these are two persons");
            case UNCLEAR -> throw unclear("old", from);
            case UNKNOWN -> {}
        }
        if (known) {
            return;
        }
        switch (wecom.apply(to)) {
            case SHOWN -> {}
            case HIDDEN ->
                throw wrong("somebody has the new memberId " + to
                        + ", outside the visible scope of our application: the enterprise's administrator adds them to the scope,"
                        + " then call again");
            case UNCLEAR -> throw unclear("new", to);
            case UNKNOWN -> throw wrong("neither is the new memberId " + to + " stored here, nor does WeCom show it");
        }
    }

    private CorpArgumentException unclear(String which, String memberId) {
        return wrong("WeCom does not say whether there is somebody of the " + which + " memberId " + memberId);
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
