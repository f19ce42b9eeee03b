package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Roles of organizations. */
@ProviderType
public interface RoleRepository {

    /** All, ordered by roleId. */
    List<RoleRow> all(OrgKey org);

    /** One. */
    Optional<RoleRow> find(OrgKey org, String roleId);

    /** Inserts new ones. */
    void insert(OrgKey org, Collection<RoleRow> roles);

    /** Updates existing ones. */
    void update(OrgKey org, Collection<RoleRow> roles);

    /** Removes some with the relations to them; unknown ids do nothing. */
    void delete(OrgKey org, Collection<String> roleIds);
}
