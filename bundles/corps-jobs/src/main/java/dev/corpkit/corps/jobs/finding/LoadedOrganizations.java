package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.api.OrphanedCorps;
import dev.corpkit.corps.store.OrgKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether organizations have an element, at one moment. After a start elements load, so until then only one whose element was
 * here and left counts as without.
 *
 * @param loaded those whose element is loaded
 * @param left those whose element was loaded since the start, and left
 * @param known what knows which elements are here; null while nothing does
 * @param starting whether elements may still load
 */
record LoadedOrganizations(
        Set<OrgKey> loaded, Set<OrgKey> left, @Nullable OrphanedCorps known, boolean starting) {

    private static final Duration LOADING = Duration.ofMinutes(2);

    /** Whether elements may still load. */
    static boolean isStarting(Instant startedAt, Instant now) {
        return now.isBefore(startedAt.plus(LOADING));
    }

    /** Whether no element of that name is here. */
    boolean isWithoutElement(OrgKey org) {
        return !isLoading(org)
                && known != null
                && !loaded.contains(org)
                && !known.hasElement(org.appId(), org.fullName());
    }

    /** As it is where its element is loaded, or may be in a moment. */
    OrgFinding placed(OrgFinding found) {
        if (isLoading(found.org()) || loaded.contains(found.org())) {
            return found;
        }
        return isWithoutElement(found.org()) ? found.withoutElement() : found.notLoaded();
    }

    private boolean isLoading(OrgKey org) {
        return starting && !left.contains(org);
    }
}
