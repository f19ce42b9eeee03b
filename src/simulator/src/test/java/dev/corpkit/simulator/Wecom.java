package dev.corpkit.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.file.EnterpriseFileReader;
import dev.corpkit.simulator.world.Console;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Suite;

/**
 * A simulator with one suite and the small enterprise of {@code small.json}, authorized, its scope still empty; and the
 * chain from ticket to access token.
 */
final class Wecom implements AutoCloseable {
    final MovableClock clock = new MovableClock();
    final Simulator simulator = Simulator.builder().clock(clock).start();
    final Caller caller = new Caller(simulator.baseUri());
    final Suite suite = simulator.world().addSuite("示例应用");
    final Enterprise corp;
    String permanentCode;
    long agentId;

    Wecom() {
        this(null);
    }

    Wecom(dev.corpkit.simulator.generator.EnterpriseShape shape) {
        corp = shape == null
                ? simulator.world().addEnterprise(EnterpriseFileReader.parse("small.json", Small.JSON))
                : simulator.world().addEnterprise(shape);
        JsonNode exchanged = exchange(console().authorize(suite.suiteId(), corp.corpId()));
        permanentCode = exchanged.path("permanent_code").asText();
        agentId = console().app(corp.corpId()).agentId();
    }

    Console console() {
        return simulator.console();
    }

    JsonNode exchange(String authCode) {
        return caller.post(
                "service/v2/get_permanent_code",
                "{'auth_code':'" + authCode + "'}",
                "suite_access_token",
                suiteToken());
    }

    JsonNode getSuiteToken(String ticket) {
        return caller.post(
                "service/get_suite_token",
                "{'suite_id':'%s','suite_secret':'%s','suite_ticket':'%s'}"
                        .formatted(suite.suiteId(), suite.secret(), ticket));
    }

    String suiteToken() {
        return getSuiteToken(console().suiteTicket(suite.suiteId()))
                .path("suite_access_token")
                .asText();
    }

    JsonNode getToken() {
        return caller.get("gettoken", "corpid", corp.corpId(), "corpsecret", permanentCode);
    }

    /** With a valid token. */
    JsonNode get(String path, Object... parameters) {
        return caller.get(path, withToken(parameters));
    }

    /** With a valid token. */
    JsonNode post(String path, String body) {
        return caller.post(path, body, withToken());
    }

    private Object[] withToken(Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        all[parameters.length] = "access_token";
        all[parameters.length + 1] = getToken().path("access_token").asText();
        return all;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
