package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Held removals of organizations (contract row G1). */
@ProviderType
public interface HeldRepository {

    /** All, ordered by kind, then id. */
    List<HeldRow> all(OrgKey org);

    /** Makes the held removals exactly these; writes only what differs in kind or id. */
    void replace(OrgKey org, Collection<HeldRow> held);
}
