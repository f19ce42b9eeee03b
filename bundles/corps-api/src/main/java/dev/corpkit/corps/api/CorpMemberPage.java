package dev.corpkit.corps.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Some of the members that match, ordered by memberId. */
@ProviderType
public interface CorpMemberPage {

    /** They. */
    List<CorpMember> getMembers();

    /** Asks for the next page; null after the last. It stays good while members come and go. */
    @Nullable
    String getNext();
}
