package dev.corpkit.element.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One declared or derived element as a person lists it.
 *
 * @param appId the app that declares it
 * @param fullName the element's name in that app
 * @param type fullName of its Type; null where {@code e.json} could not be read
 * @param title display title; the fullName where {@code e.json} could not be read
 * @param state what has become of it
 * @param waitingFor fullName of the absent Type or Meta while {@link State#WAITING}, else null
 * @param problems what is wrong; a {@link State#LOADED} element may have problems when a bad edit kept the previous
 *     instance (contract row E8)
 * @param derivedFrom fullName of the template element it is made from; null for an element with files of its own
 */
public record ElementStatus(
        String appId,
        String fullName,
        @Nullable String type,
        String title,
        State state,
        @Nullable String waitingFor,
        List<ElementProblem> problems,
        @Nullable String derivedFrom) {

    /** Copies the list. */
    public ElementStatus {
        problems = List.copyOf(problems);
    }

    /** An element with files of its own. */
    public ElementStatus(
            String appId,
            String fullName,
            @Nullable String type,
            String title,
            State state,
            @Nullable String waitingFor,
            List<ElementProblem> problems) {
        this(appId, fullName, type, title, state, waitingFor, problems, null);
    }

    /** What has become of a declared element. */
    public enum State {
        /** There is an instance, and it is registered as a service. */
        LOADED,
        /** The Type (or what the Type stands on) is absent; the instance loads when it appears (contract row E10). */
        WAITING,
        /** The files are wrong or the Type refused them; see the problems (contract row E7). */
        FAILED,
        /** Not an instance: a pattern from which an {@link ElementSource} derives elements. Never found by others. */
        TEMPLATE
    }
}
