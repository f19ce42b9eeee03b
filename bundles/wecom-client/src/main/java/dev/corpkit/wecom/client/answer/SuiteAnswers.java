package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.ScopeRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers of {@code service/*}. */
public final class SuiteAnswers {

    private SuiteAnswers() {}

    /** {@code service/v2/get_permanent_code} (P97163). */
    public record PermanentCode(String permanentCode, Corp authCorpInfo) {
        /** Refuses an absent code or enterprise. */
        public PermanentCode {
            Required.text(permanentCode, "permanent_code");
            Required.text(authCorpInfo == null ? null : authCorpInfo.corpid(), "auth_corp_info.corpid");
        }

        @Override
        public String toString() {
            return "PermanentCode[" + authCorpInfo.corpid() + "]";
        }
    }

    /** {@code service/v2/get_auth_info} (P100795): every field may be absent. */
    public record AuthInfo(
            @Nullable Corp authCorpInfo, @Nullable Agent agent) {

        /** Refuses a scope that cannot be read in full; any other odd field counts as absent. */
        static AuthInfo of(Answer answer) throws MalformedAnswer {
            JsonNode corp = answer.json().get("auth_corp_info");
            return new AuthInfo(corp instanceof ObjectNode object ? Corp.of(object) : null, agent(answer.json()));
        }

        /** The only agent of a single-app suite, null if WeCom names none. */
        private static @Nullable Agent agent(ObjectNode json) throws MalformedAnswer {
            JsonNode agents = json.path("auth_info").path("agent");
            JsonNode first = agents.isArray() ? agents.path(0) : agents;
            return first instanceof ObjectNode object ? Agent.of(object) : null;
        }
    }

    /** The enterprise. */
    public record Corp(@Nullable String corpid, @Nullable String corpName) {

        static Corp of(ObjectNode json) {
            return new Corp(JsonValues.id(json.path("corpid")), JsonValues.text(json.path("corp_name")));
        }
    }

    /** Our application in the enterprise, and who authorized it: {@code auth_mode} (section 2.9). */
    public record Agent(@Nullable String agentid, @Nullable Privilege privilege, AuthMode mode) {

        static Agent of(ObjectNode json) throws MalformedAnswer {
            String id = JsonValues.id(json.path("agentid"));
            return new Agent(id == null || id.isBlank() ? null : id, Privilege.of(json), mode(json));
        }

        /** An administrator where WeCom does not say; what says anything else proves no whole enterprise. */
        private static AuthMode mode(ObjectNode json) {
            JsonNode mode = json.get("auth_mode");
            return JsonValues.isAbsent(mode) || "0".equals(JsonValues.text(mode))
                    ? AuthMode.ADMINISTRATOR
                    : AuthMode.MEMBER;
        }
    }

    /** The visible scope. */
    public record Privilege(List<Long> allowParty, List<String> allowUser, List<Long> allowTag) {

        static @Nullable Privilege of(ObjectNode agent) throws MalformedAnswer {
            if (JsonValues.isAbsent(agent.get("privilege"))) {
                return null;
            }
            ScopeLists lists = new ScopeLists(agent, "auth_info.agent[0].");
            return new Privilege(
                    lists.numbers("privilege.allow_party", Range.DEPT_ID),
                    lists.ids("privilege.allow_user"),
                    lists.numbers("privilege.allow_tag", Range.TAG_ID));
        }

        /** As it is stored. */
        public ScopeRow scope() {
            return new ScopeRow(texts(allowParty), allowUser, texts(allowTag));
        }

        private static List<String> texts(List<Long> ids) {
            return ids.stream().map(String::valueOf).toList();
        }
    }

    /** {@code service/get_customized_auth_url} (P98744). */
    public record AuthUrl(String qrcodeUrl) {
        /** Refuses an absent address. */
        public AuthUrl {
            Required.text(qrcodeUrl, "qrcode_url");
        }
    }

    /** {@code service/corpid_to_opencorpid} (P97105). */
    public record OpenCorpId(String openCorpid) {
        /** Refuses an absent id. */
        public OpenCorpId {
            Required.text(openCorpid, "open_corpid");
        }
    }
}
