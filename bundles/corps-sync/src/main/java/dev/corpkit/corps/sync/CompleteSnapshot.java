package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.field.GrantedFields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reading that holds everything visible: what is missing in it is gone.
 *
 * @param picture what was read
 * @param scope the visible scope it was read under
 * @param corpName the enterprise's name, null where unknown
 * @param apiCalls calls made to WeCom for it
 */
public record CompleteSnapshot(
        Picture picture, ScopeRow scope, @Nullable String corpName, int apiCalls, GrantedFields granted)
        implements Snapshot {

    /** One that did not learn which fields the enterprise shows. */
    public CompleteSnapshot(Picture picture, ScopeRow scope, @Nullable String corpName, int apiCalls) {
        this(picture, scope, corpName, apiCalls, GrantedFields.UNKNOWN);
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public Optional<CompleteSnapshot> complete() {
        return Optional.of(this);
    }
}
