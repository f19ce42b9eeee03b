package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.groupingBy;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.FindingRow.Kind;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That two members may be one person under two userids: only ever suggested (contract row C5). It stands until one of them is not
 * stored any more, or WeCom shows the old one again.
 */
public final class RenameSuggestions {

    private static final String ARROW = " -> ";

    private RenameSuggestions() {}

    /** An event told that the first became the second, and both are stored. */
    public static void told(StoreTransaction tx, OrgKey org, String from, String to, Instant now) {
        write(
                tx,
                org,
                Stream.of(finding(from, to, "An event says that it has another userid, and both are stored", now)));
    }

    /** Forgets those that do not stand any more. */
    public static void prune(StoreTransaction tx, OrgKey org) {
        write(tx, org, Stream.of());
    }

    /**
     * Suggests those of a run of whom one is not visible any more and another one, new, has the same name, alias and main
     * department; where several could be meant, none.
     */
    static void found(StoreTransaction tx, OrgKey org, List<ObjectChange> changes, Instant now) {
        Map<Likeness, List<MemberRow>> joined = alike(changes, RenameSuggestions::joined);
        Map<Likeness, List<MemberRow>> missed = alike(changes, RenameSuggestions::missed);
        List<FindingRow> found = new ArrayList<>();
        missed.forEach((likeness, old) -> {
            List<MemberRow> added = joined.getOrDefault(likeness, List.of());
            if (old.size() == 1 && added.size() == 1) {
                found.add(finding(
                        old.get(0).memberId(),
                        added.get(0).memberId(),
                        "One is not visible any more, the other is new, and name, alias and main department are the same",
                        now));
            }
        });
        write(tx, org, found.stream());
    }

    private static FindingRow finding(String from, String to, String cause, Instant now) {
        return new FindingRow(
                Kind.RENAME_SUGGESTED,
                from + ARROW + to,
                cause,
                "If they are the same person: corps:rename NAME OLD NEW, here " + from + " and " + to,
                now,
                1);
    }

    private static void write(StoreTransaction tx, OrgKey org, Stream<FindingRow> found) {
        List<FindingRow> standing = Stream.concat(
                        tx.findings().all(org).stream().filter(row -> row.kind() == Kind.RENAME_SUGGESTED), found)
                .filter(row -> stands(tx, org, row.place()))
                .toList();
        tx.findings().replace(org, Set.of(Kind.RENAME_SUGGESTED), standing);
    }

    private static boolean stands(StoreTransaction tx, OrgKey org, String place) {
        int arrow = place.indexOf(ARROW);
        String from = place.substring(0, Math.max(arrow, 0));
        String to = place.substring(arrow < 0 ? 0 : arrow + ARROW.length());
        return tx.members().find(org, to).isPresent()
                && tx.members().find(org, from).filter(old -> !isVisible(old)).isPresent();
    }

    private static Map<Likeness, List<MemberRow>> alike(List<ObjectChange> changes, Predicate<ObjectChange> wanted) {
        return changes.stream()
                .filter(wanted)
                .map(change -> member(change.before() == null ? change.after() : change.before()))
                .filter(row -> row != null && !row.name().equals(row.memberId()))
                .collect(groupingBy(Likeness::of));
    }

    private static boolean joined(ObjectChange change) {
        return change.before() == null && member(change.after()) != null;
    }

    private static boolean missed(ObjectChange change) {
        MemberRow before = member(change.before());
        MemberRow after = member(change.after());
        return before != null && after != null && isVisible(before) && !isVisible(after);
    }

    private static boolean isVisible(MemberRow row) {
        return row.status() == MemberStatus.ACTIVE && !row.outOfScope();
    }

    private static @Nullable MemberRow member(@Nullable Object state) {
        return state instanceof MemberState member ? member.row() : null;
    }

    private record Likeness(
            String name, String alias, @Nullable String mainDeptId) {
        static Likeness of(MemberRow row) {
            return new Likeness(row.name(), row.alias(), row.mainDeptId());
        }
    }
}
