package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.departure.KeptEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a plan depends on besides the reading.
 *
 * @param stored what is stored
 * @param earlierScope the scope of the reading before; the empty one where there was none
 * @param earlier what events removed lately
 * @param held what is held of the organization
 * @param kept what events and readings said of members since a reading settled it
 * @param findings what stood wrong before the run
 * @param began when the run began, before its reading
 * @param unexplainedDepart whether members whose absence nothing explains count as resigned
 * @param provider why such a loss is no longer a matter of this enterprise alone; empty where it is
 * @param answers what hooks said
 */
record PlanningContext(
        StoredPicture stored,
        ScopeRow earlierScope,
        EarlierRemovals earlier,
        List<HeldRow> held,
        KeptEvents kept,
        List<FindingRow> findings,
        Instant began,
        boolean unexplainedDepart,
        Function<Loss, Optional<String>> provider,
        HookAnswers answers) {

    /** What events said that counts still. */
    List<MemberEventRow> events() {
        return kept.counting();
    }
}
