package dev.corpkit.simulator.changes;

import dev.corpkit.simulator.directory.DirectoryDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A life of an enterprise drawn from a seed: the same directory, seed and count give the same changes. Mostly people come,
 * go and move; departments and tags change now and then.
 */
public final class RandomChanges {
    /** So that the seed an enterprise was grown from does not draw its members once more. */
    private static final long OWN_SEQUENCE = 0x5851F42D4C957F2DL;

    private final DirectoryDraft draft;
    private final Random random;
    private final List<Weighted> kinds;
    private final int totalWeight;

    private record Weighted(int weight, Supplier<Optional<? extends Change>> draw) {}

    private RandomChanges(DirectoryDraft draft, long seed) {
        this.draft = draft;
        this.random = new Random(seed ^ OWN_SEQUENCE);
        RandomMembers members = new RandomMembers(draft.directory(), random);
        RandomDepartments departments = new RandomDepartments(draft.directory(), random);
        RandomTags tags = new RandomTags(draft.directory(), random);
        this.kinds = List.of(
                new Weighted(20, members::joins),
                new Weighted(4, members::returns),
                new Weighted(16, members::leaves),
                new Weighted(24, members::moves),
                new Weighted(8, members::renamed),
                new Weighted(8, members::status),
                new Weighted(5, departments::created),
                new Weighted(4, departments::renamed),
                new Weighted(3, departments::moved),
                new Weighted(2, departments::reordered),
                new Weighted(2, departments::removed),
                new Weighted(6, tags::nodes),
                new Weighted(1, tags::created),
                new Weighted(1, tags::renamed),
                new Weighted(1, tags::removed));
        this.totalWeight = kinds.stream().mapToInt(Weighted::weight).sum();
    }

    /** Draws and applies {@code count} changes; returns them in order. */
    public static List<Change> applyTo(DirectoryDraft draft, long seed, int count) {
        return new RandomChanges(draft, seed).apply(count);
    }

    private List<Change> apply(int count) {
        List<Change> done = new ArrayList<>(count);
        while (done.size() < count) {
            draw().ifPresent(change -> {
                change.apply(draft);
                done.add(change);
            });
        }
        return done;
    }

    /** Empty when the kind drawn does not apply just now (nobody is left to leave). */
    private Optional<? extends Change> draw() {
        int ticket = random.nextInt(totalWeight);
        for (Weighted kind : kinds) {
            ticket -= kind.weight();
            if (ticket < 0) {
                return kind.draw().get();
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
