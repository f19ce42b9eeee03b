package dev.corpkit.corps.api;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** An organization as it was at a moment. An immutable value. */
@ProviderType
public interface CorpPicture {

    /** The moment that was asked for. */
    Instant getAt();

    /** Names that state. */
    long getRevision();

    /** All departments, ordered as {@link Corp#getDepts()}. */
    List<CorpDept> getDepts();

    /** All members, offline ones included, ordered by memberId. */
    List<CorpMember> getMembers();

    /** All roles, ordered by id. */
    List<CorpRole> getRoles();

    /** All role relations, ordered by memberId, then the member's order. */
    List<CorpRoleMember> getRoleMembers();
}
