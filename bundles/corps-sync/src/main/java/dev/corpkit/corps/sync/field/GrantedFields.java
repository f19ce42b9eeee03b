package dev.corpkit.corps.sync.field;

import java.util.Collection;

/**
 * Which maskable fields the enterprise showed at the moment of a reading, by {@code agent/get_permissions} (P99108).
 *
 * @param position whether an empty position is one
 * @param leaders whether an empty list of leaders is one
 */
public record GrantedFields(boolean position, boolean leaders) {

    /** For a reading that did not learn the permissions: an empty field says nothing. */
    public static final GrantedFields UNKNOWN = new GrantedFields(false, false);

    private static final String POSITION = "contact:sensitive:position";
    private static final String LEADERS = "corp_arch:base:base";

    /** Of the names of the granted permissions. */
    public static GrantedFields of(Collection<String> permissions) {
        return new GrantedFields(permissions.contains(POSITION), permissions.contains(LEADERS));
    }

    /** The fields that both readings of the permissions grant. */
    public GrantedFields and(GrantedFields other) {
        return new GrantedFields(position && other.position, leaders && other.leaders);
    }
}
