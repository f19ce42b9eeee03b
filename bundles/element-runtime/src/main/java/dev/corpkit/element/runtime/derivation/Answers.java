package dev.corpkit.element.runtime.derivation;

import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementSource;
import dev.corpkit.element.runtime.apps.LiveApp;
import dev.corpkit.element.runtime.instances.Failure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the sources of all apps said last. A source is known by its name, so that an edited one takes over its predecessor's
 * elements. Used by one thread; none of the sources' failures comes through.
 */
public final class Answers {

    private Map<String, Map<String, Answer>> last = Map.of();

    /** Asks every source that is there; returns whether anything is other than it was. */
    public boolean ask(Collection<LiveApp> apps) {
        Map<String, Map<String, Answer>> now = new LinkedHashMap<>();
        for (LiveApp app : apps) {
            Map<String, Answer> before = of(app.getAppId());
            Map<String, Answer> answers = new LinkedHashMap<>();
            app.sources()
                    .forEach((name, source) ->
                            answers.put(name, answer(source, before.getOrDefault(name, Answer.NONE))));
            now.put(app.getAppId(), answers);
        }
        boolean changed = !now.equals(last);
        last = now;
        return changed;
    }

    /** The answers of an app's sources by their fullNames, in the order of these. */
    public Map<String, Answer> of(String appId) {
        return last.getOrDefault(appId, Map.of());
    }

    /** Whether any source derives elements. */
    public boolean deriveAny() {
        return last.values().stream()
                .flatMap(answers -> answers.values().stream())
                .anyMatch(answer -> !answer.elements().isEmpty());
    }

    private static Answer answer(ElementSource source, Answer before) {
        try {
            return Answer.good(source.getDerivedElements());
        } catch (ElementException missed) {
            return before.missed("its word: " + missed.getMessage());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return before.failed("its failure: " + Failure.of(e));
        }
    }
}
