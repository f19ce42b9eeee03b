package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Consent;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.simulator.world.World;
import java.util.List;
import java.util.Optional;

/** From an auth code to the permanent code and what was authorized (P97163, P100795, P90604, P90606). */
final class AuthorizationEndpoints {
    private static final int BY_ADMINISTRATOR = 0;
    private static final int BY_MEMBERS = 1;

    private final World world;

    AuthorizationEndpoints(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.suite("service/v2/get_permanent_code", this::permanentCode);
        routes.suite("service/get_permanent_code", this::legacyPermanentCode);
        routes.suite("service/v2/get_auth_info", this::authInfo);
        routes.suite("service/get_auth_info", this::authInfo);
        routes.suite("service/get_admin_list", this::adminList);
    }

    private void permanentCode(Suite suite, ApiCall call, ObjectNode answer) {
        exchange(suite, call, answer);
    }

    /** Success comes without errcode and with auth_info (P97163 appendix). */
    private void legacyPermanentCode(Suite suite, ApiCall call, ObjectNode answer) {
        answer.removeAll();
        Authorization app = exchange(suite, call, answer);
        describeCorp(app, answer.withObject("/auth_corp_info"));
        describe(app, answer);
    }

    private Authorization exchange(Suite suite, ApiCall call, ObjectNode answer) {
        Consent consent = redeem(suite, call.text("auth_code").orElse(""));
        Authorization app = consent.authorization();
        answer.put("permanent_code", app.permanentCode());
        answer.putObject("auth_corp_info")
                .put("corpid", app.enterprise().corpId())
                .put("corp_name", app.enterprise().name());
        app.enterprise().administrators().stream()
                .findFirst()
                .ifPresent(userid -> answer.putObject("auth_user_info")
                        .put("userid", userid)
                        .put("open_userid", userid)
                        .put("name", "")
                        .put("avatar", ""));
        consent.state().ifPresent(state -> answer.put("state", state));
        return app;
    }

    /** A code of another suite stays unused. */
    private Consent redeem(Suite suite, String code) {
        Consent seen = world.circulation().authCodes().look(code);
        if (seen != null && !seen.authorization().suite().equals(suite)) {
            throw WecomError.FOREIGN_SUITE.exception();
        }
        Consent consent = world.circulation().authCodes().take(code);
        if (consent == null) {
            throw WecomError.INVALID_AUTH_CODE.exception();
        }
        return consent;
    }

    private void authInfo(Suite suite, ApiCall call, ObjectNode answer) {
        Authorization app = app(suite, call);
        String code = call.text("permanent_code").orElse("");
        boolean valid = app.permanentCode().equals(code) && app.state() != Authorization.State.CANCELLED;
        if (!valid) {
            throw WecomError.INVALID_PERMANENT_CODE.exception();
        }
        describeCorp(app, answer.putObject("auth_corp_info"));
        describe(app, answer);
    }

    private Authorization app(Suite suite, ApiCall call) {
        Optional<String> corpId = call.text("auth_corpid");
        Enterprise enterprise = corpId.flatMap(world::enterprise).orElseThrow(WecomError.INVALID_CORPID::exception);
        return world.authorization(suite.suiteId(), enterprise.corpId()).orElseThrow(() -> {
            boolean elsewhere = !enterprise.authorizations().isEmpty();
            return (elsewhere ? WecomError.FOREIGN_SUITE : WecomError.RELATION_INVALID).exception();
        });
    }

    /** Of its size and trade nothing where members authorized. */
    private static void describeCorp(Authorization app, ObjectNode corp) {
        Enterprise enterprise = app.enterprise();
        boolean told = app.members() == null;
        corp.put("corpid", enterprise.corpId())
                .put("corp_name", enterprise.name())
                .put("corp_type", "verified")
                .put("corp_square_logo_url", "")
                .put("corp_user_max", enterprise.directory().members().size() + 100)
                .put("corp_full_name", enterprise.name())
                .put("verified_end_time", 1_893_456_000)
                .put("subject_type", 1)
                .put("corp_scale", told ? "1-50人" : "")
                .put("corp_industry", told ? "IT服务" : "")
                .put("corp_sub_industry", told ? "计算机软件/硬件/信息服务" : "");
    }

    private static void describe(Authorization app, ObjectNode answer) {
        ObjectNode agent = answer.putObject("auth_info").putArray("agent").addObject();
        agent.put("agentid", app.agentId())
                .put("name", app.suite().name())
                .put("square_logo_url", "")
                .put("is_customized_app", true);
        if (!app.forms().authModeUnsaid()) {
            agent.put("auth_mode", app.members() == null ? BY_ADMINISTRATOR : BY_MEMBERS);
        }
        ObjectNode privilege = agent.putObject("privilege").put("level", 0);
        Scope scope = app.forms().told(app.scope());
        Lists.numbers(privilege.putArray("allow_party"), scope.departments());
        Lists.texts(privilege.putArray("allow_user"), scope.users());
        Lists.numbers(privilege.putArray("allow_tag"), scope.tags());
        privilege.putArray("extra_party");
        privilege.putArray("extra_user");
        privilege.putArray("extra_tag");
    }

    private void adminList(Suite suite, ApiCall call, ObjectNode answer) {
        Authorization app = app(suite, call);
        if (call.body().path("agentid").asLong() != app.agentId()) {
            throw WecomError.INVALID_AGENTID.exception();
        }
        var admins = answer.putArray("admin");
        for (String userid : administrators(app)) {
            admins.addObject().put("userid", userid).put("open_userid", userid).put("auth_type", 1);
        }
    }

    /** None where members authorized (section 2.11). */
    static List<String> administrators(Authorization app) {
        return app.members() == null ? app.enterprise().administrators() : List.of();
    }
}
