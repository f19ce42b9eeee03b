package dev.corpkit.corps.sync;

import dev.corpkit.corps.testkit.LawSize;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Where laws are tried.
 *
 * @param mirrors new organizations, each in a store of its own or in a common one
 * @param organizations how many are generated for a law
 * @param changes how often each is changed
 * @param parallel whether several at once
 */
record LawGround(Supplier<Mirror> mirrors, int organizations, int changes, boolean parallel) {

    /** In memory. */
    static LawGround inMemory(int changes) {
        return new LawGround(Mirror::new, LawSize.of(200, 400), changes, false);
    }

    /** How many members an organization begins with. */
    static int sizeOf(long seed) {
        return 1 + (int) (seed % 30);
    }

    Mirror mirror() {
        return mirrors.get();
    }

    /** Tries a law with many seeds, which no other law has. A failure names the seed that makes it again. */
    void always(String law, LongConsumer trial) {
        long first = (long) (law.hashCode() & Integer.MAX_VALUE) << 32;
        LongStream seeds = LongStream.range(first, first + organizations);
        (parallel ? seeds.parallel() : seeds).forEach(seed -> {
            try {
                trial.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        });
        System.out.println(law + " held over " + organizations + " organizations and " + organizations * changes
                + " changes of them");
    }
}
