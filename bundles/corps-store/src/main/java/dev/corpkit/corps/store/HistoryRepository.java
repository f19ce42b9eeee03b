package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What changed in organizations, oldest kept change first. Appended to, told under a new id where a member is
 * renamed, and trimmed by age. */
@ProviderType
public interface HistoryRepository {

    /** Adds the changes of one transaction. */
    void append(OrgKey org, Collection<HistoryRow> rows);

    /** The newest changes of one object, newest first. */
    List<HistoryRow> ofObject(OrgKey org, ObjectState.Kind kind, String id, int limit);

    /** All changes of one run, ordered by kind, then id. */
    List<HistoryRow> ofRun(OrgKey org, String runId);

    /** The newest kept revision that was reached at that moment or before, 0 if there is none. */
    long revisionAt(OrgKey org, Instant moment);

    /**
     * Of each object that changed after a revision its first change after it, ordered by kind, then id: with {@code before}
     * of these, today's rows become those of that revision.
     */
    List<HistoryRow> firstAfter(OrgKey org, long revision);

    /** Tells all changes of a member under another memberId; those that are told under it go. */
    void rename(OrgKey org, String memberId, String newMemberId);

    /**
     * Deletes the oldest rows of all organizations that are older than a moment, and notes with each organization how far
     * back its history reaches from now on ({@link OrgRow#historyFrom()}). Whole revisions only.
     *
     * @param most about so many rows at most: to be called again until it returns 0
     * @return how many
     */
    int trim(Instant before, int most);
}
