package dev.corpkit.corps.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What becomes of a member, a department or a role. {@code toString} shows ids only. */
@ProviderType
public interface CorpChange {

    /** {@code member}, {@code dept} or {@code role}. */
    String getKind();

    /** memberId, deptId or roleId. */
    String getId();

    /**
     * What happens: {@code added}, {@code updated} or {@code removed}; of a member also {@code left}, {@code returned},
     * {@code outOfScope}, {@code inScope}, {@code moved} (departments only) and {@code renamed} (field {@code memberId}). A member is never {@code removed} but where
     * a history reaches back to before it joined.
     */
    String getAction();

    /**
     * The fields that change, in a fixed order; of what is added all that are set, of what is removed all that were. What no
     * getter shows, such as a member's order within a department, has no field.
     */
    List<CorpFieldChange> getFields();
}
