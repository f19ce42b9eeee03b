package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.FindingRow.Kind;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds new userids of which an event told and that WeCom does not confirm (contract row C5). */
final class UnconfirmedRenames {

    private static final Duration PATIENCE = Duration.ofDays(1);

    private UnconfirmedRenames() {}

    /** Whether WeCom should have confirmed it by now. */
    static boolean isOverdue(MemberEventRow event, Instant now) {
        return !event.at().plus(PATIENCE).isAfter(now);
    }

    /** Tells those that stand now, and no others. */
    static void note(StoreTransaction tx, OrgKey org, Instant now) {
        List<FindingRow> found = tx.memberEvents().all(org).stream()
                .filter(event -> event.kind() == MemberEventRow.Kind.RENAMED && isOverdue(event, now))
                .filter(event -> isEmployed(tx.members().find(org, event.memberId()))
                        && tx.members().find(org, event.detail()).isEmpty())
                .map(event -> finding(event.memberId(), event.detail(), now))
                .toList();
        List<FindingRow> standing = tx.findings().all(org).stream()
                .filter(row -> row.kind() == Kind.RENAME_UNCONFIRMED)
                .toList();
        if (!places(found).equals(places(standing))) {
            tx.findings().replace(org, Set.of(Kind.RENAME_UNCONFIRMED), found);
        }
    }

    private static List<String> places(List<FindingRow> rows) {
        return rows.stream().map(FindingRow::place).sorted().toList();
    }

    private static boolean isEmployed(Optional<MemberRow> member) {
        return member.filter(row -> row.status() == MemberStatus.ACTIVE || row.offlineByHand())
                .isPresent();
    }

    private static FindingRow finding(String from, String to, Instant now) {
        return new FindingRow(
                Kind.RENAME_UNCONFIRMED,
                from + " -> " + to,
                "An event says that the member has another userid, and WeCom does not confirm it: it must show the new one and"
                        + " not know the old one",
                "Each sync asks again. If the new one is outside the visible scope, have the enterprise's administrator add it;"
                        + " if the member has left: corps:resigned --reason TEXT NAME " + from,
                now,
                1);
    }
}
