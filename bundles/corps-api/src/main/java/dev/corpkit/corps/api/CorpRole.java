package dev.corpkit.corps.api;

import org.osgi.annotation.versioning.ProviderType;

/** A role: a visible WeCom tag, or one made here by {@code setUserRole} (contract row C15). An immutable value. */
@ProviderType
public interface CorpRole {

    /** Role id: WeCom's tag id as text, or the id it was made with here. */
    String getRoleId();

    /** Name; the id for one made here. */
    String getName();

    /** {@code wecom} or {@code local}. */
    String getSource();
}
