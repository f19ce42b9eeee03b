package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.field.GrantedFields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reading of which a part failed for good: what is missing in it may still be there (contract row G2). Each member that is
 * in it carries all its links.
 *
 * @param picture what was read
 * @param scope the visible scope it was read under
 * @param corpName the enterprise's name, null where unknown
 * @param apiCalls calls made to WeCom for it
 * @param problems what could not be read, a sentence each without personal data; at least one
 */
public record PartialSnapshot(
        Picture picture,
        ScopeRow scope,
        @Nullable String corpName,
        int apiCalls,
        List<String> problems,
        GrantedFields granted) implements Snapshot {

    /** One that did not learn which fields the enterprise shows. */
    public PartialSnapshot(
            Picture picture, ScopeRow scope, @Nullable String corpName, int apiCalls, List<String> problems) {
        this(picture, scope, corpName, apiCalls, problems, GrantedFields.UNKNOWN);
    }

    /** Refuses one without problems: that would be a complete one. */
    public PartialSnapshot {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A partial snapshot must say what could not be read");
        }
    }

    @Override
    public Optional<CompleteSnapshot> complete() {
        return Optional.empty();
    }
}
