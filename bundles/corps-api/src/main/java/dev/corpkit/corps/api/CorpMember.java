package dev.corpkit.corps.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** A member as stored here. An immutable value. */
@ProviderType
public interface CorpMember {

    /** WeCom's {@code userid}, case-sensitive (contract row C5). */
    String getMemberId();

    /** Our id of the person, one across organizations (contract row C5). */
    String getUserId();

    /** Name; the memberId where WeCom withholds names (contract row C21). */
    String getName();

    /** {@code active} (employed) or {@code offline} (resigned here). */
    String getStatus();

    /** Whether WeCom says disabled (status 2). */
    boolean isDisabled();

    /** Whether WeCom says not yet activated (status 4). */
    boolean isInactive();

    /** Whether {@link Corp#offlineMember(List)} set it offline (contract row C13). */
    boolean isOfflineByHand();

    /** Whether it is active but no longer in the visible scope (contract row G3). */
    boolean isOutOfScope();

    /** Whether it is out of scope and nothing explains that: no event, no change of the scope, no hidden department. */
    boolean isUnexplained();

    /** Departments it belongs to, main department first, then in WeCom's order of the member's departments. */
    List<String> getDeptIds();

    /** Main department, null where not visible. */
    @Nullable
    String getMainDeptId();

    /** Position, empty where withheld. */
    String getPosition();

    /** Alias, empty where withheld. */
    String getAlias();
}
