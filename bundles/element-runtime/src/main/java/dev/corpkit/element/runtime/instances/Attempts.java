package dev.corpkit.element.runtime.instances;

import dev.corpkit.element.api.ElementProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Types refused to make. The same recipe is tried again after a while, or as soon as another instance was made: it may
 * be what the refused one missed. Used by one thread.
 */
public final class Attempts {

    private final InstantSource clock;
    private final Duration pause;
    private final Map<Key, Failed> failed = new HashMap<>();

    public Attempts(InstantSource clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Whether something wants to be tried again now. */
    public boolean isDue() {
        return failed.values().stream().anyMatch(this::isDue);
    }

    /** What was wrong with that recipe the last time, empty where it may be tried. */
    Optional<List<ElementProblem>> failedBefore(String appId, String fullName, Recipe recipe) {
        return Optional.ofNullable(failed.get(new Key(appId, fullName)))
                .filter(last -> last.recipe.makesTheSameAs(recipe) && !isDue(last))
                .map(Failed::problems);
    }

    /** Whether that element could not be made from its recipe when it was tried last. */
    public boolean isRefused(String appId, Target target) {
        Failed last = failed.get(new Key(appId, target.fullName()));
        return last != null && target.recipe() != null && last.recipe.makesTheSameAs(target.recipe());
    }

    void failed(String appId, String fullName, Recipe recipe, List<ElementProblem> problems) {
        failed.put(
                new Key(appId, fullName),
                new Failed(recipe, problems, clock.instant().plus(pause)));
    }

    void succeeded(String appId, String fullName) {
        forget(appId, fullName);
        Instant now = clock.instant();
        failed.replaceAll((key, last) -> new Failed(last.recipe, last.problems, now));
    }

    void forget(String appId, String fullName) {
        failed.remove(new Key(appId, fullName));
    }

    private boolean isDue(Failed last) {
        return !clock.instant().isBefore(last.again);
    }

    private record Key(String appId, String fullName) {}

    private record Failed(Recipe recipe, List<ElementProblem> problems, Instant again) {}
}
