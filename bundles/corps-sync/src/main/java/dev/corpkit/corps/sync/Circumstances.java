package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a plan depends on besides the reading.
 *
 * @param stored what is stored
 * @param sameScope whether all that is stored was seen in the scope of the reading
 * @param earlier what events removed lately
 * @param held what is held of the organization
 * @param provider why such a loss is no longer a matter of this enterprise alone; empty where it is
 * @param answers what hooks said
 */
record Circumstances(
        StoredPicture stored,
        boolean sameScope,
        EarlierRemovals earlier,
        List<HeldRow> held,
        Function<Loss, Optional<String>> provider,
        HookAnswers answers) {}
