package dev.corpkit.corps.api;

import org.osgi.annotation.versioning.ProviderType;

/** That a member has a role. An immutable value. */
@ProviderType
public interface CorpRoleMember {

    /** The member. */
    String getMemberId();

    /** The role. */
    String getRoleId();

    /** {@code wecom} where a sync wrote it, {@code local} where {@code setUserRole} did (contract row C15). */
    String getSource();
}
