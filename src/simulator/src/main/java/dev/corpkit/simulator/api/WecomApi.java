package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.export.ExportJobs;
import dev.corpkit.simulator.world.World;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** WeCom's API without HTTP: from a call to the JSON answer, errors included. Thread-safe. */
public final class WecomApi {
    /** A hint is a number of 25 digits that begins with a moment. */
    private static final long HINT_EPOCH = 1_700_000_000;

    private final Access access;
    private final Map<String, Endpoint> endpoints;
    private final AtomicLong hints = new AtomicLong();

    public WecomApi(World world, ExportJobs exports) {
        access = new Access(world);
        Routes routes = new Routes(access);
        new TokenEndpoints(world).addTo(routes);
        new AuthorizationEndpoints(world).addTo(routes);
        new ProviderEndpoints(world).addTo(routes);
        new AgentEndpoints().addTo(routes);
        new DepartmentEndpoints().addTo(routes);
        new MemberEndpoints().addTo(routes);
        new UseridEndpoints().addTo(routes);
        new TagEndpoints().addTo(routes);
        new TagNodeEndpoints().addTo(routes);
        new MessageEndpoints(world).addTo(routes);
        new LoginEndpoints(world).addTo(routes);
        new ExportEndpoints(world, exports).addTo(routes);
        new AddressEndpoints().addTo(routes);
        endpoints = routes.endpoints();
    }

    /** The endpoint at a path below {@code /cgi-bin/}. */
    public Optional<Endpoint> endpoint(String path) {
        return Optional.ofNullable(endpoints.get(path));
    }

    /** The enterprise that a call is about, as far as can be told without checking it. */
    public Optional<String> corpId(ApiCall call) {
        return access.corpId(call);
    }

    public ObjectNode answer(Endpoint endpoint, ApiCall call) {
        if (endpoint.post() && !call.post()) {
            return answer(endpoint, call.withoutBody(), call);
        }
        return answer(endpoint, call, call);
    }

    private ObjectNode answer(Endpoint endpoint, ApiCall read, ApiCall call) {
        try {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.put("errcode", 0).put("errmsg", "ok");
            endpoint.answer().fill(read, answer);
            return answer;
        } catch (ApiException e) {
            return error(endpoint, call, e);
        }
    }

    /** An error body keeps the endpoint's list fields, empty. */
    public ObjectNode error(Endpoint endpoint, ApiCall call, ApiException error) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("errcode", error.code()).put("errmsg", message(call, error));
        endpoint.emptyLists().forEach(answer::putArray);
        return answer;
    }

    private String message(ApiCall call, ApiException error) {
        String warning = call.malformed() ? " Warning: wrong json format." : "";
        return String.format(
                Locale.ROOT,
                "%s%s, hint: [%d%015d], from ip: %s, more info at https://open.work.weixin.qq.com/devtool/query?e=%d",
                error.getMessage(),
                warning,
                HINT_EPOCH,
                hints.incrementAndGet(),
                call.from(),
                error.code());
    }
}
