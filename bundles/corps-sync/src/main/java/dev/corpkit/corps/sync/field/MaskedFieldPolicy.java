package dev.corpkit.corps.sync.field;

import dev.corpkit.corps.store.HeldRow.Removal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to store of a field that WeCom may mask (contract row C21). A value is taken. An empty field clears what is known only
 * where it can be one: an alias that is present, and what the enterprise grants. Immutable.
 *
 * @param granted what the enterprise grants
 * @param kept clearings that are not done, as a guard holds them or somebody rejected them
 * @param approved clearings that somebody approved, of what is not read
 */
public record MaskedFieldPolicy(GrantedFields granted, Set<Removal> kept, Set<Removal> approved) {

    /** Copies. */
    public MaskedFieldPolicy {
        kept = Set.copyOf(kept);
        approved = Set.copyOf(approved);
    }

    /** One that clears whatever the enterprise shows as empty. */
    public static MaskedFieldPolicy of(GrantedFields granted) {
        return new MaskedFieldPolicy(granted, Set.of(), Set.of());
    }

    /** The name to store: what WeCom says, else what is known, else the fallback. Never cleared. */
    public static String name(String id, @Nullable String remote, @Nullable String known, String fallback) {
        if (isName(id, remote)) {
            return remote;
        }
        return isName(id, known) ? known : fallback;
    }

    /** The alias to store; it needs no permission. */
    public String alias(String memberId, @Nullable String remote, String known) {
        return text(ClearableField.ALIAS.of(memberId), true, remote, known);
    }

    /** The position to store. */
    public String position(String memberId, @Nullable String remote, String known) {
        return text(ClearableField.POSITION.of(memberId), granted.position(), remote, known);
    }

    /** Whether a member leads a department. */
    public boolean leads(String memberId, boolean remote, boolean known) {
        return remote || known && !clears(ClearableField.LEADER.of(memberId), granted.leaders());
    }

    /** The leaders of a department. */
    public List<String> leaders(String deptId, List<String> remote, List<String> known) {
        return remote.isEmpty() && !clears(ClearableField.LEADERS.of(deptId), granted.leaders()) ? known : remote;
    }

    /** Whether somebody approved that this field of what was not read is cleared. */
    public boolean isApproved(ClearableField field, String id) {
        return approved.contains(field.of(id));
    }

    private String text(Removal clearing, boolean canBeEmpty, @Nullable String remote, String known) {
        if (remote == null || remote.isBlank() && !clears(clearing, canBeEmpty)) {
            return known;
        }
        return remote.isBlank() ? "" : remote;
    }

    private boolean clears(Removal clearing, boolean canBeEmpty) {
        return canBeEmpty && !kept.contains(clearing);
    }

    private static boolean isName(String id, @Nullable String name) {
        return name != null && !isBlank(name) && !name.equals(id);
    }

    /** Whether there is nothing to see in it. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
