package dev.corpkit.wecom.client.answer;

import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComAdmin;
import dev.corpkit.qywxproxy.api.WeComAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Answers of {@code agent/*}. Lists must be there: an absent one is not an empty one. */
public final class AgentAnswers {

    private AgentAnswers() {}

    /** {@code agent/get}; the scope is nested and spelled otherwise than in {@code get_auth_info} (P96448). */
    public record One(WeComAgent agent) {

        /** Refuses an agent without an id, and one whose scope cannot be read in full: it must not look smaller than it is. */
        static One of(Answer answer) throws MalformedAnswer {
            AnswerElement json = answer.itself();
            ScopeLists lists = new ScopeLists(answer.json(), "");
            VisibleScope scope = new VisibleScope(
                    lists.numbers("allow_partys.partyid", Range.DEPT_ID),
                    lists.ids("allow_userinfos.user", "userid"),
                    lists.numbers("allow_tags.tagid", Range.TAG_ID));
            String id = json.id("agentid");
            if (id.isEmpty()) {
                throw Answer.wrong("agentid", answer.json().get("agentid"));
            }
            Long close = json.number("close", Range.MARK);
            return new One(new WeComAgent(id, json.text("name"), scope, close != null && close == 1));
        }
    }

    /** {@code agent/list}: the ids; an agent whose id is odd is left out. */
    public record Listed(List<String> agentlist) {

        static Listed of(Answer answer) throws MalformedAnswer {
            List<String> ids = answer.elements("agentlist").stream()
                    .map(agent -> agent.id("agentid"))
                    .filter(id -> !id.isEmpty())
                    .toList();
            return new Listed(ids);
        }
    }

    /** {@code agent/get_permissions}: one that is no name is not granted. */
    public record Permissions(List<String> appPermissions) {

        static Permissions of(Answer answer) throws MalformedAnswer {
            return new Permissions(answer.requiring("app_permissions").texts("app_permissions"));
        }
    }

    /** {@code agent/get_admin_list}: administrators whose userid is odd are left out. */
    public record Admins(List<WeComAdmin> admin) {

        static Admins of(Answer answer) throws MalformedAnswer {
            List<WeComAdmin> admins = new ArrayList<>();
            for (AnswerElement element : answer.elements("admin")) {
                String userid = element.id("userid");
                Long type = element.number("auth_type", Range.MARK);
                if (!userid.isEmpty()) {
                    admins.add(new WeComAdmin(
                            userid, Objects.requireNonNullElse(type, 0L).intValue()));
                }
            }
            return new Admins(admins);
        }
    }
}
