package dev.corpkit.simulator.control;

import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.AnswerForms;
import dev.corpkit.simulator.world.Console;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What administrators and WeCom itself do to an app: consent, scope, secrets, tokens. */
final class AppControls {
    private static final Map<String, Boolean> DONE = Map.of("done", true);

    private final Console console;

    AppControls(Controls controls) {
        console = controls.console();
    }

    void addTo(ControlRoutes routes) {
        routes.post("/_sim/auth-codes", this::authCode);
        routes.post("/_sim/scans", r -> Map.of("authCodes", console.scan(r.text("qrcodeUrl"), r.text("corpId"))));
        corp(routes, "go-live", console::goLive);
        corp(routes, "disable", console::disable);
        corp(routes, "enable", console::enable);
        corp(routes, "cancel", console::cancel);
        corp(routes, "invalidate-token", console::invalidateToken);
        corp(routes, "expire-token", console::expireToken);
        suite(routes, "invalidate-token", console::invalidateSuiteToken);
        suite(routes, "expire-token", console::expireSuiteToken);
        routes.post("/_sim/corps/{corpId}/scope", r -> {
            console.setScope(r.corpId(), r.as(Scope.class));
            return DONE;
        });
        routes.post("/_sim/corps/{corpId}/grants", r -> {
            console.setGrants(r.corpId(), r.as(Grants.class));
            return DONE;
        });
        routes.does("/_sim/corps/{corpId}/auth-mode", this::authMode);
        routes.does("/_sim/corps/{corpId}/answer-forms", r -> console.answerForms(r.corpId(), r.as(AnswerForms.class)));
        routes.does("/_sim/agent-ids", r -> console.nextAgentId(r.number("next")));
        routes.post("/_sim/corps/{corpId}/reset-secret", r -> Map.of("authCode", console.resetSecret(r.corpId())));
        routes.post(
                "/_sim/corps/{corpId}/login-codes",
                r -> Map.of("code", console.logIn(r.corpId(), r.text("userid"), r.flag("privateInfo"))));
    }

    private void authMode(ControlRequest request) {
        if (request.has("members")) {
            console.authorizeByMembers(
                    request.corpId(), List.of(ControlRequest.as(request.body().path("members"), String[].class)));
        } else {
            console.authorizeByAdministrator(request.corpId());
        }
    }

    private Object authCode(ControlRequest request) {
        String code = console.authorize(request.text("suiteId"), request.text("corpId"), request.optional("state"));
        return Map.of("authCode", code);
    }

    private static void corp(ControlRoutes routes, String what, Consumer<String> action) {
        routes.post("/_sim/corps/{corpId}/" + what, r -> {
            action.accept(r.corpId());
            return DONE;
        });
    }

    private static void suite(ControlRoutes routes, String what, Consumer<String> action) {
        routes.post("/_sim/suites/{suiteId}/" + what, r -> {
            action.accept(r.suiteId());
            return DONE;
        });
    }
}
