package dev.corpkit.corps.api;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** A field of a member, department or role that changes. Its values may be personal data: {@code toString} shows the name only. */
@ProviderType
public interface CorpFieldChange {

    /**
     * The field, as the getter of {@link CorpMember}, {@link CorpDept} or {@link CorpRole} names it: {@code name},
     * {@code deptIds}, {@code status} and so on; {@code roleIds} for the roles of a member.
     */
    String getField();

    /** Before: text, a number, a boolean or a list of ids; null where there was nothing. */
    @Nullable
    Object getOldValue();

    /** After. */
    @Nullable
    Object getNewValue();
}
