package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.List;

/** Answers of {@code user/*}. Lists must be there: an absent one is not an empty one. */
public final class UserAnswers {

    private UserAnswers() {}

    /** {@code user/list} and {@code user/simplelist}. */
    public record Listed(List<WeComUser> userlist) {
        /** Refuses members without a userid. */
        public Listed {
            userlist.forEach(user -> Required.text(user.userid(), "userid"));
            userlist = List.copyOf(userlist);
        }
    }

    /** {@code user/get}: the member lies flat in the answer. */
    public record One(WeComUser user) {
        /** Refuses a member without a userid. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public One {
            Required.text(user.userid(), "userid");
        }
    }

    /** {@code user/getuserid} and {@code user/get_userid_by_email}. */
    public record Id(String userid) {
        /** Refuses an absent userid. */
        public Id {
            Required.text(userid, "userid");
        }
    }
}
