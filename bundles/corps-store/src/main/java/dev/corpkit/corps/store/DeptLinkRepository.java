package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Department links of members. */
@ProviderType
public interface DeptLinkRepository {

    /** All, ordered by memberId, then deptId. */
    List<DeptLink> all(OrgKey org);

    /** Those of some members, ordered likewise. */
    List<DeptLink> ofMembers(OrgKey org, Collection<String> memberIds);

    /** Inserts new ones. */
    void insert(OrgKey org, Collection<DeptLink> links);

    /** Updates order and leadership of existing ones. */
    void update(OrgKey org, Collection<DeptLink> links);

    /** Removes some, told by member and department; unknown ones do nothing. */
    void delete(OrgKey org, Collection<DeptLink> links);
}
