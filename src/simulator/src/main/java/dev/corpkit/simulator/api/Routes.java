package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.world.AppView;
import dev.corpkit.simulator.world.Provider;
import dev.corpkit.simulator.world.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects endpoints. The token is checked here, before an endpoint reads any parameter. */
final class Routes {
    static final boolean GET = false;
    static final boolean POST = true;

    private final Access access;
    private final Map<String, Endpoint> endpoints = new HashMap<>();

    Routes(Access access) {
        this.access = access;
    }

    Map<String, Endpoint> endpoints() {
        return Map.copyOf(endpoints);
    }

    /** An endpoint with a token of {@code <C>}'s kind. */
    @FunctionalInterface
    interface TokenAnswer<C> {
        void fill(C caller, ApiCall call, ObjectNode answer);
    }

    /** Without a token. */
    void open(boolean post, String path, Endpoint.Answer answer) {
        add(new Endpoint(path, post, List.of(), answer));
    }

    void provider(String path, TokenAnswer<Provider> answer) {
        open(POST, path, (call, out) -> answer.fill(access.provider(call), call, out));
    }

    void suite(String path, TokenAnswer<Suite> answer) {
        open(POST, path, (call, out) -> answer.fill(access.suite(call), call, out));
    }

    void app(boolean post, String path, List<String> emptyLists, TokenAnswer<AppView> answer) {
        add(new Endpoint(
                path,
                post,
                emptyLists,
                (call, out) -> answer.fill(access.app(call).view(), call, out)));
    }

    /** An API that exists and that a proxy-development app may not call. */
    void forbidden(String path, String... emptyLists) {
        app(POST, path, List.of(emptyLists), (app, call, out) -> {
            throw WecomError.API_FORBIDDEN.exception();
        });
    }

    private void add(Endpoint endpoint) {
        if (endpoints.put(endpoint.path(), endpoint) != null) {
            throw new IllegalStateException("two endpoints at " + endpoint.path());
        }
    }
}
