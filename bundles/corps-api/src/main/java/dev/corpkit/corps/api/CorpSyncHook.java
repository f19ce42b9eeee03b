package dev.corpkit.corps.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Has a say in the runs of organizations. To be registered as an OSGi service; {@link #TARGET} aims it. Every method has a
 * do-nothing default. Hooks are asked by {@code service.ranking}, highest first, each given what the one before it left;
 * where several decide the same, the first that does not give the default decides. One that throws, but for
 * {@link #afterSync}, ends the run of that organization with nothing changed, and the error names its class; the runs of
 * others go on. What a hook throws is the error's cause, and no message or log repeats its words, which may hold personal data.
 * Called outside any transaction, from several threads.
 */
@ConsumerType
public interface CorpSyncHook {

    /**
     * Service property: an LDAP filter over the service properties of organizations ({@code app.id}, {@code element.fullName},
     * {@code element.type}, {@code corp.id}), for instance {@code (element.fullName=corps.MyQywxProxyCorp)}. Without it the
     * hook is asked for all.
     */
    String TARGET = "corpkit.target";

    /** A run begins: a sync, one of what events named, or a {@code bulkRegister}. May refuse it by throwing. */
    default void beforeSync(Corp corp) {}

    /**
     * What is kept of a member that was read, from the vendor and whatever for: a sync, an event, a plan, or
     * {@link Corp#getThirdCorpData()}; not of what {@link Corp#bulkRegister} is given. Once for each member.
     *
     * @param vendorMember the vendor's answer under its own names, unmodifiable throughout; absent fields are absent
     * @param member what would be kept
     * @return what is kept, of the same memberId
     */
    default CorpMemberDraft mapMember(Corp corp, Map<String, ?> vendorMember, CorpMemberDraft member) {
        return member;
    }

    /**
     * What becomes of a member that the vendor does not show any more and that is not held yet. Asked before a guard counts:
     * whoever is kept counts for none; of the others a guard may still hold all.
     */
    default Departure decideDeparture(Corp corp, CorpMember member) {
        return Departure.OFFLINE;
    }

    /**
     * The person that a new member is, where the provider knows of them from another organization. Nothing here ever links
     * persons by name, mobile or mail (contract row C5).
     *
     * @return a userId known here; null for a person of their own
     */
    default @Nullable String findUserId(Corp corp, String memberId) {
        return null;
    }

    /** A run was committed. One that throws is logged and named in the report that the caller gets; the run stands. */
    default void afterSync(Corp corp, SyncReport report) {}

    /** What becomes of a member that is gone at the vendor. */
    enum Departure {
        /** Goes offline (contract row C9). */
        OFFLINE,
        /** Stays active; asked again at the next run. */
        KEEP,
        /** Stays active until somebody approves or rejects it. */
        HOLD
    }
}
