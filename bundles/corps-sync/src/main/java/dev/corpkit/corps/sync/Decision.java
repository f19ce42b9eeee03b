package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import java.util.List;

/**
 * Which removals of a run are done.
 *
 * @param allowed those
 * @param fields what becomes of fields that WeCom shows as empty
 * @param held what is held of the others
 * @param skipped departures that hooks do not want, one by one
 * @param loss how many the reading newly misses
 */
record Decision(Removals allowed, MaskedFieldPolicy fields, HeldRemovals held, List<SyncItem> skipped, Loss loss) {}
