package dev.corpkit.wecom.client.answer;

import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComAdmin;
import dev.corpkit.qywxproxy.api.WeComAgent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers of {@code agent/*}. */
public final class AgentAnswers {

    private AgentAnswers() {}

    /** {@code agent/get}; the scope is nested and spelled otherwise than in {@code get_auth_info} (P96448). */
    public record One(
            String agentid,
            @Nullable String name,
            @Nullable Users allowUserinfos,
            @Nullable Parties allowPartys,
            @Nullable Tags allowTags,
            int close) {

        /** Refuses an absent id. */
        public One {
            Required.text(agentid, "agentid");
        }

        /** As the API gives an agent. */
        public WeComAgent agent() {
            VisibleScope scope = new VisibleScope(
                    allowPartys == null ? List.of() : allowPartys.partyid(),
                    allowUserinfos == null
                            ? List.of()
                            : allowUserinfos.user().stream().map(User::userid).toList(),
                    allowTags == null ? List.of() : allowTags.tagid());
            return new WeComAgent(agentid, name, scope, close != 0);
        }
    }

    /** Users of the scope. */
    public record Users(List<User> user) {
        /** Tolerates an absent list. */
        public Users {
            user = user == null ? List.of() : List.copyOf(user);
        }
    }

    /** A user of the scope. */
    public record User(String userid) {
        /** Refuses an absent userid. */
        public User {
            Required.text(userid, "userid");
        }
    }

    /** Departments of the scope. */
    public record Parties(@Nullable List<Long> partyid) {}

    /** Tags of the scope. */
    public record Tags(@Nullable List<Long> tagid) {}

    /** {@code agent/list}. */
    public record Listed(List<Id> agentlist) {
        /** Refuses an absent list. */
        public Listed {
            agentlist = List.copyOf(agentlist);
        }
    }

    /** One of {@code agent/list}. */
    public record Id(String agentid) {
        /** Refuses an absent id. */
        public Id {
            Required.text(agentid, "agentid");
        }
    }

    /** {@code agent/get_permissions}. */
    public record Permissions(List<String> appPermissions) {
        /** Refuses an absent list. */
        public Permissions {
            appPermissions = List.copyOf(appPermissions);
        }
    }

    /** {@code agent/get_admin_list}. */
    public record Admins(List<WeComAdmin> admin) {
        /** Refuses administrators without a userid. */
        public Admins {
            admin.forEach(one -> Required.text(one.userid(), "userid"));
            admin = List.copyOf(admin);
        }
    }
}
