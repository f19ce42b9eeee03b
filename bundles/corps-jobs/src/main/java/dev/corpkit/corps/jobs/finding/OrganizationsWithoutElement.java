package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.findings.Count;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.SameCause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the data of organizations is here and no element of them ({@code withoutElement}), whatever else is wrong with them: else
 * nobody learns that a folder is gone. One notice, since the first was without. Thread-safe.
 */
final class OrganizationsWithoutElement {

    private static final String KIND = "withoutElement";

    private @Nullable Instant since;

    /** Of those that are without one now. */
    synchronized Optional<Finding> finding(List<OrgKey> without, Instant now) {
        if (without.isEmpty()) {
            since = null;
            return Optional.empty();
        }
        Instant first = since == null ? now : since;
        since = first;
        return Optional.of(new Finding(
                Urgency.NOTICE,
                KIND,
                "organizations without element",
                Count.of(without.size(), "organization", "is", "are") + " without element: "
                        + SameCause.few(without.stream().map(OrgKey::toString).toList()) + ".",
                "Put the folder back; if it is meant, corps:orphans shows what is stored, and corps:erase --yes APP NAME erases"
                        + " that.",
                first,
                without.size()));
    }
}
