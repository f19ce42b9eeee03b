package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.CorpChange;
import dev.corpkit.corps.api.CorpFieldChange;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of members, departments and roles. Ids and states are always shown; all other values of members may be personal
 * data, and are shown only where they are asked for.
 */
final class ChangeTable {

    /** What the option of commands means. */
    static final String NAMES = "show names and other personal data";

    private static final Set<String> IMPERSONAL = Set.of(
            "memberId",
            "userId",
            "status",
            "disabled",
            "inactive",
            "offlineByHand",
            "outOfScope",
            "unexplained",
            "deptIds",
            "mainDeptId",
            "roleIds");

    private final boolean names;

    ChangeTable(boolean names) {
        this.names = names;
    }

    /** The first of them, and how many more there are. */
    void print(PrintStream out, List<? extends CorpChange> changes, long limit) {
        Table table = new Table("KIND", "ID", "ACTION", "FIELDS");
        changes.stream()
                .limit(limit)
                .forEach(change -> table.row(change.getKind(), change.getId(), change.getAction(), fields(change)));
        table.print(out);
        more(out, changes.size(), limit);
    }

    static void more(PrintStream out, int all, long limit) {
        if (all > limit) {
            out.println("… " + (all - limit) + " more; see --limit");
        }
    }

    /** The fields with their old and new values. */
    String fields(CorpChange change) {
        return change.getFields().stream()
                .map(field -> text(change.getKind(), field))
                .collect(Collectors.joining("; "));
    }

    private String text(String kind, CorpFieldChange field) {
        boolean shown = names || !kind.equals("member") || IMPERSONAL.contains(field.getField());
        return field.getField() + (shown ? " " + value(field.getOldValue()) + " → " + value(field.getNewValue()) : "");
    }

    private static String value(@Nullable Object value) {
        String text = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value == null ? "" : value.toString();
        return text.isEmpty() ? "-" : text;
    }
}
