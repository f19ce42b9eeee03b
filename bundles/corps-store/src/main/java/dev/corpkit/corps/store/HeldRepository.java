package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Held removals of organizations (contract row G1). */
@ProviderType
public interface HeldRepository {

    /** All, ordered by kind, id and otherId. */
    List<HeldRow> all(OrgKey org);

    /** Makes the held removals exactly these; writes only what differs. */
    void replace(OrgKey org, Collection<HeldRow> held);

    /** Organizations with removals that wait and are not rejected, ordered by app, then fullName. */
    List<HeldCount> waiting();

    /**
     * How much an organization holds.
     *
     * @param org the organization
     * @param planId names what is held together
     * @param reason what held the first
     * @param waiting removals that wait
     */
    record HeldCount(OrgKey org, String planId, String reason, int waiting) {}
}
