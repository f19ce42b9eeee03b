package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Plans of organizations. */
@ProviderType
public interface PlanRepository {

    /** Adds one. */
    void insert(OrgKey org, PlanRow plan);

    /** One, with its changes. */
    Optional<PlanRow> find(OrgKey org, String planId);

    /** The newest few, newest first, without their changes. */
    List<PlanRow> list(OrgKey org, int limit);

    /** Notes what became of one; deletes its changes where it is not open any more. */
    void settle(OrgKey org, String planId, PlanRow.State state);

    /** Deletes the plans of all organizations made before a moment; about so many rows at most; returns how many. */
    int trim(Instant before, int most);

    /** In the scopes of all plans, and in what is held of them, a userid takes the place of another. Changes are untouched. */
    void rename(OrgKey org, String memberId, String newMemberId);
}
