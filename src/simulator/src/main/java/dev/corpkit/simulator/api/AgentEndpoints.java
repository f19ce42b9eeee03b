package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.AppView;
import dev.corpkit.simulator.world.Authorization;
import java.util.List;

/** The app itself (P96448, P90227, P99108, P100072). */
final class AgentEndpoints {
    private static final int ONLINE = 2;

    void addTo(Routes routes) {
        routes.app(Routes.GET, "agent/get", List.of(), this::get);
        routes.app(Routes.GET, "agent/list", List.of("agentlist"), this::list);
        routes.app(Routes.POST, "agent/get_permissions", List.of("app_permissions"), this::permissions);
        routes.app(Routes.POST, "agent/get_admin_list", List.of("admin"), this::admins);
        routes.forbidden("agent/set");
    }

    private void get(AppView view, ApiCall call, ObjectNode answer) {
        Authorization app = view.app();
        checkAgent(app, call.parameter("agentid").orElse(""));
        describe(app, answer);
        answer.put("description", "");
        ArrayNode users = answer.putObject("allow_userinfos").putArray("user");
        Scope scope = app.forms().told(view.scope());
        scope.users().forEach(userid -> users.addObject().put("userid", userid));
        Lists.numbers(answer.putObject("allow_partys").putArray("partyid"), scope.departments());
        Lists.numbers(answer.putObject("allow_tags").putArray("tagid"), scope.tags());
        answer.put("close", app.state() == Authorization.State.ACTIVE ? 0 : 1)
                .put("redirect_domain", "")
                .put("report_location_flag", 0)
                .put("isreportenter", 0)
                .put("home_url", "")
                .put("customized_publish_status", ONLINE);
    }

    static void checkAgent(Authorization app, String agentId) {
        if (agentId.isEmpty() || !agentId.chars().allMatch(Character::isDigit)) {
            throw WecomError.INVALID_AGENTID.exception();
        }
        if (!agentId.equals(Long.toString(app.agentId()))) {
            throw WecomError.FOREIGN_AGENT.exception();
        }
    }

    private void list(AppView view, ApiCall call, ObjectNode answer) {
        describe(view.app(), answer.putArray("agentlist").addObject());
    }

    private static void describe(Authorization app, ObjectNode agent) {
        agent.put("agentid", app.agentId()).put("name", app.suite().name()).put("square_logo_url", "");
    }

    private void permissions(AppView view, ApiCall call, ObjectNode answer) {
        Lists.texts(answer.putArray("app_permissions"), view.grants().permissions());
        answer.putArray("app_permissions_ext");
    }

    private void admins(AppView view, ApiCall call, ObjectNode answer) {
        ArrayNode admins = answer.putArray("admin");
        AuthorizationEndpoints.administrators(view.app())
                .forEach(userid -> admins.addObject().put("userid", userid).put("auth_type", 1));
    }
}
