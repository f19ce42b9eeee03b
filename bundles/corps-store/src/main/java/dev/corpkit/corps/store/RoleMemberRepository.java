package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Role relations of organizations. */
@ProviderType
public interface RoleMemberRepository {

    /** All, ordered by memberId, then position, then roleId. */
    List<RoleMemberRow> all(OrgKey org);

    /** Those of some members, ordered likewise. */
    List<RoleMemberRow> ofMembers(OrgKey org, Collection<String> memberIds);

    /** Inserts new ones. */
    void insert(OrgKey org, Collection<RoleMemberRow> relations);

    /** Removes some, told by member and role; unknown ones do nothing. */
    void delete(OrgKey org, Collection<RoleMemberRow> relations);
}
