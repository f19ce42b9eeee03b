package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.store.HeldRepository.HeldCount;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.findings.Count;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.SameCause;
import dev.corpkit.findings.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Judges removals that wait for somebody to decide (contract row G1).
 *
 * @param tx what is stored
 * @param held what waits
 * @param now the time
 */
record HeldJudgement(StoreTransaction tx, HeldCount held, Instant now) {

    OrgFinding judge() {
        Instant since = tx.runs()
                .find(held.org(), held.planId())
                .map(run -> run.report().getFinishedAt())
                .orElse(now);
        return new OrgFinding(
                held.org(),
                OrgFinding.HELD,
                Urgency.WARNING,
                "removals held",
                SameCause.of(held.reason(), List.of(held.org().toString())),
                Sentences.of(Count.of(held.waiting(), "removal", "waits", "wait") + " for " + age(since) + ": "
                        + held.reason()),
                "Look at them with corps:held " + held.org().fullName()
                        + ", then corps:approve or corps:reject them under " + held.planId() + ".",
                since,
                held.waiting());
    }

    private String age(Instant since) {
        Duration age = Duration.between(since, now);
        return age.toDays() > 0
                ? Count.of(age.toDays(), "day")
                : age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }
}
