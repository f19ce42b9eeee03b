package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.SyncItem;
import java.util.HashMap;
import java.util.Map;

/** The members of an organization whose removal waits for somebody, or was rejected (contract row G1). */
final class HeldMembers {

    private static final String HELD = "held";
    private static final String REJECTED = "rejected";

    /** What is said of a member. */
    private static final Map<SyncItem.Fate, String> NOTES =
            Map.of(SyncItem.Fate.HELD, "removal held", SyncItem.Fate.REJECTED, "removal rejected");

    private final Map<String, String> notes = new HashMap<>();

    private HeldMembers() {}

    static HeldMembers of(Corp corp) {
        HeldMembers members = new HeldMembers();
        for (CorpPlan plan : corp.getPlans()) {
            if (plan.getState().equals(HELD) || isRejected(plan)) {
                plan.getReport().getItems().forEach(members::add);
            }
        }
        return members;
    }

    /** Whether held removals were rejected, and not just a plan that somebody asked for. */
    static boolean isRejected(CorpPlan plan) {
        return plan.getState().equals(REJECTED)
                && plan.getReport().getItems().stream().anyMatch(HeldMembers::isRejected);
    }

    private static boolean isRejected(SyncItem item) {
        return item.getFate() == SyncItem.Fate.REJECTED;
    }

    private void add(SyncItem item) {
        String note = NOTES.get(item.getFate());
        if (note != null && item.getKind().equals("member")) {
            notes.put(item.getId(), note);
        }
    }

    /** What stands of one; empty where nothing does. */
    String note(String memberId) {
        return notes.getOrDefault(memberId, "");
    }
}
