package dev.corpkit.qywxproxy.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag as WeCom answers it (P96281, P96284).
 *
 * @param tagid its number
 * @param tagname its name
 * @param userlist userids of its own members
 * @param partylist its departments
 */
public record WeComTag(long tagid, @Nullable String tagname, List<String> userlist, List<Long> partylist) {

    /** Tolerates absent lists. */
    public WeComTag {
        userlist = userlist == null ? List.of() : List.copyOf(userlist);
        partylist = partylist == null ? List.of() : List.copyOf(partylist);
    }
}
