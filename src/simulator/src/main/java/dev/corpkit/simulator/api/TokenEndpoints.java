package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.tokens.Tokens;
import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Provider;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.simulator.world.World;
import java.util.List;
import java.util.Optional;

/** The tokens of provider, suite and app (P97162, P96237, P97164, P90605). */
final class TokenEndpoints {
    private final World world;

    TokenEndpoints(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.open(Routes.POST, "service/get_suite_token", this::suiteToken);
        routes.open(Routes.POST, "service/get_provider_token", this::providerToken);
        routes.open(Routes.GET, "gettoken", this::appToken);
        routes.suite("service/get_corp_token", this::corpToken);
    }

    /** Success comes without errcode (P97162). */
    private void suiteToken(ApiCall call, ObjectNode answer) {
        String suiteId = call.text("suite_id").orElseThrow(WecomError.SUITE_ID_MISSING::exception);
        String secret = call.text("suite_secret").orElseThrow(WecomError.SUITE_SECRET_MISSING::exception);
        String ticket = call.text("suite_ticket").orElseThrow(WecomError.SUITE_TICKET_MISSING::exception);
        Suite suite = world.suite(suiteId).orElseThrow(WecomError.INVALID_SUITE_ID::exception);
        if (!suite.secret().equals(secret)) {
            throw WecomError.INVALID_SUITE_SECRET.exception();
        }
        if (!world.circulation().suiteTickets().isValid(suiteId, ticket)) {
            throw WecomError.INVALID_SUITE_TICKET.exception();
        }
        answer.removeAll();
        issue(world.circulation().suiteTokens(), suite, "suite_access_token", answer);
    }

    /** Success comes without errcode (P96237). */
    private void providerToken(ApiCall call, ObjectNode answer) {
        Provider provider = world.provider();
        if (!provider.corpId().equals(call.text("corpid").orElse(""))) {
            throw WecomError.INVALID_CORPID.exception();
        }
        if (!provider.secret().equals(call.text("provider_secret").orElse(""))) {
            throw WecomError.INVALID_CREDENTIAL.exception();
        }
        answer.removeAll();
        issue(world.circulation().providerTokens(), provider, "provider_access_token", answer);
    }

    /** A missing secret is reported before a missing corpid (probe). */
    private void appToken(ApiCall call, ObjectNode answer) {
        String secret = call.parameter("corpsecret").orElseThrow(WecomError.SECRET_MISSING::exception);
        String corpId = call.parameter("corpid").orElseThrow(WecomError.CORPID_MISSING::exception);
        Enterprise enterprise = world.enterprise(corpId).orElseThrow(WecomError.INVALID_CORPID::exception);
        Authorization app = bySecret(enterprise.authorizations(), secret)
                .orElseThrow(() -> wrongSecret(secret).exception());
        switch (app.state()) {
            case CANCELLED -> throw WecomError.RELATION_INVALID.exception();
            case DISABLED -> throw WecomError.APP_DISABLED.exception();
            case ACTIVE -> issue(world.circulation().appTokens(), app, "access_token", answer);
        }
    }

    private static Optional<Authorization> bySecret(List<Authorization> apps, String secret) {
        return apps.stream().filter(a -> a.permanentCode().equals(secret)).findFirst();
    }

    private WecomError wrongSecret(String secret) {
        boolean elsewhere = world.enterprises().stream()
                .anyMatch(e -> bySecret(e.authorizations(), secret).isPresent());
        return elsewhere ? WecomError.SECRET_OF_ANOTHER_CORP : WecomError.INVALID_CREDENTIAL;
    }

    /** For third-party apps only; a proxy-development code is never a good one (easywechat #2569). */
    private void corpToken(Suite suite, ApiCall call, ObjectNode answer) {
        throw WecomError.INVALID_PERMANENT_CODE.exception();
    }

    private static <O> void issue(Tokens<O> tokens, O owner, String field, ObjectNode answer) {
        answer.put(field, tokens.issue(owner)).put("expires_in", Tokens.LIFE.toSeconds());
    }
}
