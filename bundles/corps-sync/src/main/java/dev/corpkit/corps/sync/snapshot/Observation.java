package dev.corpkit.corps.sync.snapshot;

import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.field.GrantedFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading tells besides the directory.
 *
 * @param scope the visible scope it was read under, equal before and after (contract row G3)
 * @param authMode how the enterprise authorized: only an administrator's authorization makes department 1 the whole enterprise
 * @param corpName the enterprise's name, null where unknown
 * @param denials what WeCom answered of stored objects that were not found
 * @param gaps what could not be read
 * @param oddAnswers what was not as documented
 * @param granted which maskable fields the enterprise shows; unknown where the reading did not ask
 */
public record Observation(
        ScopeRow scope,
        AuthMode authMode,
        @Nullable String corpName,
        Denials denials,
        Gaps gaps,
        List<OddAnswer> oddAnswers,
        GrantedFields granted) {

    /** Copies the list. */
    public Observation {
        oddAnswers = List.copyOf(oddAnswers);
    }

    /** Of a reading without denials, gaps and odd answers, in an administrator's authorization. */
    public static Observation of(ScopeRow scope, @Nullable String corpName) {
        return new Observation(
                scope, AuthMode.ADMINISTRATOR, corpName, Denials.NONE, Gaps.NONE, List.of(), GrantedFields.UNKNOWN);
    }

    /** With another authorization mode. */
    public Observation withAuthMode(AuthMode other) {
        return new Observation(scope, other, corpName, denials, gaps, oddAnswers, granted);
    }

    /** With other denials. */
    public Observation withDenials(Denials other) {
        return new Observation(scope, authMode, corpName, other, gaps, oddAnswers, granted);
    }

    /** With other gaps. */
    public Observation withGaps(Gaps other) {
        return new Observation(scope, authMode, corpName, denials, other, oddAnswers, granted);
    }

    /** With other granted fields. */
    public Observation withGranted(GrantedFields other) {
        return new Observation(scope, authMode, corpName, denials, gaps, oddAnswers, other);
    }

    /** With other odd answers. */
    public Observation withOddAnswers(List<OddAnswer> others) {
        return new Observation(scope, authMode, corpName, denials, gaps, others, granted);
    }
}
