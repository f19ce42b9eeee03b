package dev.corpkit.wecom.client.answer;

import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers of {@code user/*}. Lists must be there: an absent one is not an empty one. */
public final class UserAnswers {

    private static final Set<Integer> STATUS = Set.of(1, 2, 4, 5);

    private UserAnswers() {}

    /** {@code user/list} and {@code user/simplelist}; a member whose userid is odd has an empty one. */
    public record Listed(List<WeComUser> userlist) {

        static Listed of(Answer answer) throws MalformedAnswer {
            List<WeComUser> users = new ArrayList<>();
            answer.elements("userlist").forEach(element -> users.add(read(element)));
            return new Listed(users);
        }
    }

    /** {@code user/get}: the member lies flat in the answer. */
    public record One(WeComUser user) {

        /** Refuses a member without a userid: of whom is it? */
        static One of(Answer answer) throws MalformedAnswer {
            WeComUser user = read(answer.itself());
            if (user.userid().isEmpty()) {
                throw Answer.wrong("userid", answer.json().get("userid"));
            }
            return new One(user);
        }
    }

    /** {@code user/getuserid} and {@code user/get_userid_by_email}. */
    public record Id(String userid) {
        /** Refuses an absent userid. */
        public Id {
            Required.text(userid, "userid");
        }
    }

    private static WeComUser read(AnswerElement json) {
        List<Integer> places = json.places("department", Range.DEPT_ID);
        return new WeComUser(
                json.id("userid"),
                json.text("name"),
                json.ids("department", Range.DEPT_ID),
                json.beside(places, "order", Range.ORDER, number -> number),
                json.beside(places, "is_leader_in_dept", Range.MARK, Long::intValue),
                json.number("main_department", Range.DEPT_ID),
                json.texts("direct_leader"),
                json.oneOf("status", STATUS),
                json.text("position"),
                json.text("alias"),
                json.text("telephone"),
                json.text("english_name"),
                json.text("external_position"),
                json.object("extattr"),
                json.defects());
    }
}
