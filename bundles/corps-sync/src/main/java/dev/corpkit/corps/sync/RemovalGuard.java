package dev.corpkit.corps.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether the removals of a run are too many to be believed (contract row G1). */
final class RemovalGuard {

    private final GuardSettings settings;
    private final EarlierRemovals earlier;

    /** A guard that counts removals together with earlier ones, which are done. */
    RemovalGuard(GuardSettings settings, EarlierRemovals earlier) {
        this.settings = settings;
        this.earlier = earlier;
    }

    /**
     * Why the removals are too many, if one kind of them is; empty where they may be done.
     *
     * @param removals that nothing holds yet
     * @param waiting that are held since earlier runs: they count with the others
     * @param present what there is of each kind
     */
    Optional<String> breach(Removals removals, Removals waiting, Present present) {
        String reason = Stream.of(
                        breach(
                                "active members would go offline",
                                present.members(removals),
                                present.members(waiting),
                                earlier.members(),
                                present.members()),
                        breach(
                                "departments would be removed",
                                present.depts(removals),
                                present.depts(waiting),
                                earlier.depts(),
                                present.depts()),
                        breachOfCount(
                                "roles would be removed",
                                removals.roles().removed().size(),
                                waiting.roles().removed().size(),
                                earlier.roles(),
                                present.roles()),
                        breachOfCount(
                                "role relations would be withdrawn",
                                present.relations(removals),
                                present.relations(waiting),
                                earlier.relations(),
                                present.relations()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return Optional.of(reason).filter(text -> !text.isEmpty());
    }

    private Optional<String> breach(String what, long now, long waiting, long before, long left) {
        long removals = now + waiting + before;
        long present = left + before;
        boolean tooLarge =
                present >= settings.minActiveForPercent() && removals * 100.0 > settings.maxRemovalPercent() * present;
        if (now == 0 || !(isTooMany(removals) || tooLarge)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%s; the limits are %d and, from %d on, %s %%",
                sentence(what, now, waiting, before, left),
                settings.maxRemovals(),
                settings.minActiveForPercent(),
                settings.maxRemovalPercent()));
    }

    /** A tag is deleted, or a team leaves one, without anything being wrong: of roles only the number counts. */
    private Optional<String> breachOfCount(String what, long now, long waiting, long before, long left) {
        if (now == 0 || !isTooMany(now + waiting + before)) {
            return Optional.empty();
        }
        return Optional.of(sentence(what, now, waiting, before, left) + "; the limit is " + settings.maxRemovals());
    }

    private boolean isTooMany(long removals) {
        return removals > settings.maxRemovals();
    }

    private static String sentence(String what, long now, long waiting, long before, long left) {
        return String.format(
                Locale.ROOT,
                "%d of %d %s%s%s",
                now + waiting + before,
                left + before,
                what,
                waiting == 0 ? "" : ", " + waiting + " of them held since earlier runs",
                before == 0 ? "" : ", " + before + " of them already by events since the last complete sync");
    }
}
