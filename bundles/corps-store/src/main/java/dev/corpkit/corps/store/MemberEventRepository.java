package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What events said of members and no reading has settled yet. */
@ProviderType
public interface MemberEventRepository {

    /** All, ordered by memberId, kind and detail. */
    List<MemberEventRow> all(OrgKey org);

    /** Those of one member, ordered by kind and detail. */
    List<MemberEventRow> of(OrgKey org, String memberId);

    /** Adds them; where one of the same member, kind and detail is kept, the newest moment stays. */
    void keep(OrgKey org, Collection<MemberEventRow> events);

    /** Deletes exactly these, but none that has happened again since. */
    void settle(OrgKey org, Collection<MemberEventRow> events);
}
