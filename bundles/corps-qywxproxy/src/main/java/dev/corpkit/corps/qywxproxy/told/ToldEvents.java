package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StorableText;
import dev.corpkit.qywxproxy.api.MemberEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps what events said of members before anything is read: a reading of what they name may hand over to a full one, and one
 * that fails loses nothing. Thread-safe.
 *
 * @param store where
 * @param org whose members
 */
public record ToldEvents(CorpStore store, OrgKey org) {

    /**
     * Keeps them, and forgets deletions that they undo; that a member is there is kept too, as an older deletion may come later.
     * Nothing is kept of ids that can be no member's, nor for an organization that is not here yet or not any more: it has no
     * members.
     */
    public void keep(List<MemberEvent> events) {
        List<MemberEvent> usable = events.stream().filter(ToldEvents::isUsable).toList();
        if (usable.isEmpty()) {
            return;
        }
        List<MemberEvent> presences =
                usable.stream().filter(MemberEvent::tellsPresence).toList();
        List<MemberEventRow> rows = Stream.concat(
                        presences.stream().map(event -> present(event, MemberEventRow.Kind.PRESENT)),
                        usable.stream()
                                .filter(event -> event.kind() != MemberEvent.Kind.CREATED)
                                .map(ToldEvents::said))
                .toList();
        store.run(tx -> {
            if (tx.orgs().find(org).isPresent()) {
                tx.memberEvents()
                        .settle(
                                org,
                                presences.stream()
                                        .map(event -> present(event, MemberEventRow.Kind.DELETED))
                                        .toList());
                tx.memberEvents().keep(org, rows);
            }
        });
    }

    private static MemberEventRow present(MemberEvent event, MemberEventRow.Kind kind) {
        return new MemberEventRow(event.present(), kind, "", event.presentAt());
    }

    private static MemberEventRow said(MemberEvent event) {
        return new MemberEventRow(
                event.userid(), MemberEventRow.Kind.valueOf(event.kind().name()), event.detail(), event.at());
    }

    private static boolean isUsable(MemberEvent event) {
        return isId(event.userid()) && (event.detail().isEmpty() || isId(event.detail()));
    }

    private static boolean isId(String id) {
        return !id.isBlank() && id.length() <= Limits.MEMBER_ID && StorableText.isStorable(id);
    }
}
