package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.FindingRow.Kind;
import dev.corpkit.corps.sync.departure.UseridUpgrade;

/** Tells whether the userids of an enterprise are becoming others: it stands as a finding until WeCom has told which is whose. */
final class UpgradeSigns {

    private UpgradeSigns() {}

    /** What a reading shows of one, besides what stands. */
    static UseridUpgrade of(PlanningContext known, Snapshot snapshot) {
        UseridUpgrade standing = standing(known);
        return standing.isUnderWay() || snapshot.focused().isPresent()
                ? standing
                : UseridUpgrade.begins(
                        known.stored().members(),
                        snapshot.picture().members().stream()
                                .map(RemoteMember::memberId)
                                .toList());
    }

    /** One that stands: all plain ids may be others by now. */
    static UseridUpgrade standing(PlanningContext known) {
        return known.findings().stream().anyMatch(finding -> finding.kind() == Kind.USERID_UPGRADE)
                ? UseridUpgrade.OF_ALL
                : UseridUpgrade.NONE;
    }

    static FindingRow finding(PlanningContext known) {
        return new FindingRow(
                Kind.USERID_UPGRADE,
                "batch/userid_to_openuserid",
                "WeCom shows new userids and knows the old ones no more; nobody goes offline until it has told which is whose",
                "Nothing to do where WeCom answers: it is asked once a day. If it refuses, rename with corps:rename NAME OLD NEW",
                known.began(),
                1);
    }
}
