package dev.corpkit.qywxproxy.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag as WeCom answers it (P96281, P96284).
 *
 * @param tagid its number; -1 where it could not be read, then a defect says why
 * @param tagname its name
 * @param userlist userids of its own members, without those that could not be read
 * @param partylist its departments, without those that could not be read
 * @param defects what of it could not be read
 */
public record WeComTag(
        long tagid, @Nullable String tagname, List<String> userlist, List<Long> partylist, List<AnswerDefect> defects) {

    /** Tolerates absent lists. */
    public WeComTag {
        userlist = userlist == null ? List.of() : List.copyOf(userlist);
        partylist = partylist == null ? List.of() : List.copyOf(partylist);
        defects = defects == null ? List.of() : List.copyOf(defects);
    }

    /** One without defects. */
    public WeComTag(long tagid, @Nullable String tagname, List<String> userlist, List<Long> partylist) {
        this(tagid, tagname, userlist, partylist, List.of());
    }

    /** Whether a member or a department of it could not be read: whom the lists miss may have it all the same. */
    public boolean isDamaged() {
        return defects.stream().anyMatch(defect -> !defect.isOf("tagname"));
    }
}
