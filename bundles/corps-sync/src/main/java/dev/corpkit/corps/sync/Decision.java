package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.store.RunRow.Loss;
import java.util.List;

/**
 * Which removals of a run are done.
 *
 * @param allowed those
 * @param held what is held of the others
 * @param skipped departures that hooks do not want, one by one
 * @param loss how many the reading newly misses
 */
record Decision(Removals allowed, HeldRemovals held, List<SyncItem> skipped, Loss loss) {}
