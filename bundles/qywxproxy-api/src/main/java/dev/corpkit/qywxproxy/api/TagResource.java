package dev.corpkit.qywxproxy.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** {@code tag/*}. Thread-safe. */
@ProviderType
public interface TagResource {

    /** {@code tag/list} (P96284); members are empty. */
    List<WeComTag> list();

    /** {@code tag/get} (P96281): members in scope; those of {@link WeComTag#partylist()} are not expanded. */
    WeComTag get(long tagid);
}
