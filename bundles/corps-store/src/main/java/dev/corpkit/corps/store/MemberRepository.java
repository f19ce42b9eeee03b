package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Members of organizations. There is no delete: offline members stay (contract row C9). */
@ProviderType
public interface MemberRepository {

    /** All, ordered by memberId bytewise. */
    List<MemberRow> all(OrgKey org);

    /** One; case-sensitive. */
    Optional<MemberRow> find(OrgKey org, String memberId);

    /** Those of the ids that exist, ordered by memberId. */
    List<MemberRow> findAll(OrgKey org, Collection<String> memberIds);

    /**
     * A page of those that match, ordered by memberId bytewise.
     *
     * @param after the last memberId of the page before; empty for the first page
     * @param limit how many at most
     */
    List<MemberRow> page(OrgKey org, MemberFilter filter, String after, int limit);

    /** Inserts new ones; one that exists fails the transaction. */
    void insert(OrgKey org, Collection<MemberRow> members);

    /** Updates existing ones; one that does not exist fails the transaction. */
    void update(OrgKey org, Collection<MemberRow> members);

    /**
     * Gives a member another memberId; whoever has that one goes. One that does not exist fails the transaction. Use {@link
     * dev.corpkit.corps.store.change.MemberRename}, which sees to all tables.
     */
    void rename(OrgKey org, String memberId, String newMemberId);
}
