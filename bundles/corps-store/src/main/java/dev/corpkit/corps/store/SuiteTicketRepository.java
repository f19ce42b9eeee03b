package dev.corpkit.corps.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The newest ticket of each suite (section 2.3). */
@ProviderType
public interface SuiteTicketRepository {

    /** The newest. */
    Optional<SuiteTicketRow> find(String suiteId);

    /** Keeps it unless a newer one is kept already. */
    void save(SuiteTicketRow ticket);
}
