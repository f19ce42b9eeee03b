package dev.corpkit.corps.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** A department as stored here. An immutable value. */
@ProviderType
public interface CorpDept {

    /** WeCom's department id as text (contract row C5). */
    String getDeptId();

    /** Name; the id where WeCom withholds names (contract row C21). */
    String getName();

    /** Parent's id, null for the root. */
    @Nullable
    String getParentId();

    /** WeCom's order, 0 to 2^32-1; larger stands first. */
    long getOrder();

    /** memberIds of the leaders, as far as they are visible. */
    List<String> getLeaders();

    /** {@code wecom}, or {@code local} for one made here. */
    String getSource();
}
