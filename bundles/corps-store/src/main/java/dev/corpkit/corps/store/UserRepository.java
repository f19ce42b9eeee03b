package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/** Persons across organizations: one userId for the userid of an enterprise, never matched by name, mobile or mail (contract row C5). */
@ProviderType
public interface UserRepository {

    /**
     * The userIds of some userids of an enterprise; makes those that are missing.
     *
     * @param corpId the enterprise that issued the userids
     * @param memberIds userids, case-sensitive
     * @param newId gives the userId of a userid that has none yet: a fresh one, or that of a person known from elsewhere
     * @return userId by userid, one for each asked
     */
    Map<String, String> resolve(String corpId, Collection<String> memberIds, UnaryOperator<String> newId);

    /** Those of some userIds that belong to nobody here. */
    Set<String> unknown(Collection<String> userIds);

    /** A userid became another: the person keeps its userId, whoever the other id was before. */
    void rename(String corpId, String memberId, String newMemberId, String userId);

    /** Forgets the persons of an enterprise (contract row C20); returns how many. */
    int erase(String corpId);
}
