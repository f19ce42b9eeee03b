package dev.corpkit.simulator.api;

import dev.corpkit.simulator.tokens.Tokens;
import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Provider;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.simulator.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is calling, by the token in the query; a token elsewhere does not count. */
final class Access {
    private final World world;

    Access(World world) {
        this.world = world;
    }

    Authorization app(ApiCall call) {
        return holder(
                world.circulation().appTokens(),
                call.query().get("access_token"),
                WecomError.TOKEN_MISSING,
                WecomError.INVALID_ACCESS_TOKEN,
                WecomError.TOKEN_EXPIRED);
    }

    Suite suite(ApiCall call) {
        return holder(
                world.circulation().suiteTokens(),
                call.query().get("suite_access_token"),
                WecomError.SUITE_TOKEN_MISSING,
                WecomError.INVALID_SUITE_TOKEN,
                WecomError.SUITE_TOKEN_EXPIRED);
    }

    Provider provider(ApiCall call) {
        return holder(
                world.circulation().providerTokens(),
                call.query().get("provider_access_token"),
                WecomError.SUITE_TOKEN_MISSING,
                WecomError.INVALID_SUITE_TOKEN,
                WecomError.INVALID_SUITE_TOKEN);
    }

    private static <O> O holder(
            Tokens<O> tokens, @Nullable String token, WecomError missing, WecomError invalid, WecomError expired) {
        if (token == null || token.isBlank()) {
            throw missing.exception();
        }
        O owner = tokens.owner(token);
        if (owner == null) {
            throw invalid.exception();
        }
        if (tokens.isExpired(token)) {
            throw expired.exception();
        }
        return owner;
    }

    /** The enterprise a call is about, as far as can be told before it is checked; for counters and faults. */
    Optional<String> corpId(ApiCall call) {
        Authorization app = world.circulation().appTokens().owner(call.query().getOrDefault("access_token", ""));
        return app != null
                ? Optional.of(app.enterprise().corpId())
                : call.parameter("corpid").or(() -> call.text("auth_corpid"));
    }
}
