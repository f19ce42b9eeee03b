package dev.corpkit.corps.sync.field;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import java.util.Arrays;
import java.util.Optional;

/** A field that WeCom can show as empty. Names of members and departments are none: nobody is without one. */
public enum ClearableField {
    /** A member's position. */
    POSITION("position", "positions"),
    /** A member's alias. */
    ALIAS("alias", "aliases"),
    /** That a member leads a department it belongs to. */
    LEADER("leader", "marks of leaders"),
    /** The leaders of a department. */
    LEADERS("leaders", "departments' lists of leaders");

    private final String text;
    private final String plural;

    ClearableField(String text, String plural) {
        this.text = text;
        this.plural = plural;
    }

    /** The field of a held row; empty where that is of another kind. */
    public static Optional<ClearableField> of(HeldRow row) {
        return row.kind() == HeldRow.Kind.FIELD
                ? Arrays.stream(values())
                        .filter(field -> field.text.equals(row.otherId()))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Names the clearing of this field.
     *
     * @param id memberId, deptId of {@link #LEADERS}
     */
    public Removal of(String id) {
        return new Removal(HeldRow.Kind.FIELD, id, text);
    }

    /** What many of them are called in a sentence. */
    public String plural() {
        return plural;
    }
}
