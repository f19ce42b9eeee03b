package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Departments of organizations. */
@ProviderType
public interface DeptRepository {

    /** All, ordered by deptId as text. */
    List<DeptRow> all(OrgKey org);

    /** One. */
    Optional<DeptRow> find(OrgKey org, String deptId);

    /** Inserts new ones; one that exists fails the transaction. */
    void insert(OrgKey org, Collection<DeptRow> depts);

    /** Updates existing ones; one that does not exist fails the transaction. */
    void update(OrgKey org, Collection<DeptRow> depts);

    /** Removes some with the links to them; unknown ids do nothing. */
    void delete(OrgKey org, Collection<String> deptIds);
}
