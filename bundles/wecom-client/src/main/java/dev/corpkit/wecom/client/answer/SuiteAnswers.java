package dev.corpkit.wecom.client.answer;

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
            Required.text(authCorpInfo.corpid(), "corpid");
        }

        @Override
        public String toString() {
            return "PermanentCode[" + authCorpInfo.corpid() + "]";
        }
    }

    /** {@code service/v2/get_auth_info} (P100795): every field may be absent. */
    public record AuthInfo(
            @Nullable Corp authCorpInfo, @Nullable Agents authInfo) {

        /** The only agent of a single-app suite, null if WeCom names none. */
        public @Nullable Agent agent() {
            return authInfo == null || authInfo.agent().isEmpty()
                    ? null
                    : authInfo.agent().get(0);
        }
    }

    /** The enterprise. */
    public record Corp(@Nullable String corpid, @Nullable String corpName) {}

    /** The agents: one. */
    public record Agents(List<Agent> agent) {
        /** Tolerates an absent list. */
        public Agents {
            agent = agent == null ? List.of() : List.copyOf(agent);
        }
    }

    /** Our application in the enterprise; {@code auth_mode} is 1 where a member authorized. */
    public record Agent(
            @Nullable String agentid,
            @Nullable Privilege privilege,
            @Nullable Integer authMode) {

        /** Who authorized; an administrator where WeCom does not say. */
        public AuthMode mode() {
            return authMode != null && authMode == 1 ? AuthMode.MEMBER : AuthMode.ADMINISTRATOR;
        }
    }

    /** The visible scope. */
    public record Privilege(List<Long> allowParty, List<String> allowUser, List<Long> allowTag) {
        /** Tolerates absent lists. */
        public Privilege {
            allowParty = allowParty == null ? List.of() : List.copyOf(allowParty);
            allowUser = allowUser == null ? List.of() : List.copyOf(allowUser);
            allowTag = allowTag == null ? List.of() : List.copyOf(allowTag);
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
}
