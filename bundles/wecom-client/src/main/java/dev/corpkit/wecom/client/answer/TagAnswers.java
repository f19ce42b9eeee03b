package dev.corpkit.wecom.client.answer;

import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers of {@code tag/*}. Lists must be there: an absent one is not an empty one. */
public final class TagAnswers {

    private TagAnswers() {}

    /** {@code tag/list}. */
    public record Listed(List<WeComTag> taglist) {
        /** Refuses an absent list. */
        public Listed {
            taglist = List.copyOf(taglist);
        }
    }

    /** {@code tag/get}. */
    public record Members(@Nullable String tagname, List<Member> userlist, List<Long> partylist) {
        /** Refuses absent lists. */
        public Members {
            userlist = List.copyOf(userlist);
            partylist = List.copyOf(partylist);
        }

        /** As the API gives a tag. */
        public WeComTag tag(long tagid) {
            return new WeComTag(
                    tagid, tagname, userlist.stream().map(Member::userid).toList(), partylist);
        }
    }

    /** A member in {@code tag/get}; the name beside it is not read. */
    public record Member(String userid) {
        /** Refuses an absent userid. */
        public Member {
            Required.text(userid, "userid");
        }
    }

    /** {@code tag/create}. */
    public record Created(Long tagid) {
        /** Refuses an absent id. */
        public Created {
            Objects.requireNonNull(tagid, "tagid");
        }
    }
}
