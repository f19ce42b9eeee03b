package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Login codes that can be redeemed once. */
@ProviderType
public interface LoginCodeRepository {

    /** Keeps one. */
    void insert(LoginCodeRow code);

    /** Takes one away; of two that ask for it at once, one gets it. Empty if there is none or it has expired. */
    Optional<LoginCodeRow> take(String suiteId, String digest, Instant now);

    /** Those of either userid of an enterprise are of the second from now on, and of this person. */
    void rename(String corpId, String memberId, String newMemberId, String userId);

    /** Deletes those of an enterprise's members; returns how many. */
    int erase(String suiteId, String corpId);

    /** Deletes those that have expired; returns how many. */
    int deleteExpired(Instant now);
}
