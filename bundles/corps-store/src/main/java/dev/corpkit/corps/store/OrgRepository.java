package dev.corpkit.corps.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The organizations that have rows here. */
@ProviderType
public interface OrgRepository {

    /** All, ordered by app, then fullName. */
    List<OrgKey> all();

    /** One, without a lock. */
    Optional<OrgRow> find(OrgKey org);

    /**
     * Holds the organization alone until this transaction ends; others that lock it wait. Makes its row at the first call. To
     * be called first in each transaction that writes rows of the organization, so that a sync and a change by hand never
     * plan on each other's old picture.
     */
    void lock(OrgKey org);

    /**
     * {@link #lock}, and ties the organization to an enterprise: the first claim is kept with it. What one enterprise's
     * directory would remove must never be told by another's.
     *
     * @param corpId the enterprise that the transaction's data come from, not blank
     * @throws dev.corpkit.corps.api.CorpArgumentException if another enterprise claimed the organization before; nothing
     *     changed
     */
    void claim(OrgKey org, String corpId);

    /** {@link #lock}, and notes through which suite the organization is read: whose cancellation erases it (contract row C20). */
    void readThrough(OrgKey org, String suiteId);

    /** {@link #lock}, and counts one more change of its rows; returns the revision that this leads to. */
    long nextRevision(OrgKey org);

    /** {@link #lock}, and notes who is responsible for the organization here; empty for nobody. */
    void administeredBy(OrgKey org, String memberId);

    /** The organizations that an enterprise has claimed, ordered by app, then fullName. */
    List<OrgRow> ofEnterprise(String corpId);

    /**
     * {@link #lock}, and erases all rows of the organization, its own and its runs included (contract row C20). The persons
     * of its members stay: see {@link UserRepository#erase}.
     */
    ErasedRows erase(OrgKey org);
}
