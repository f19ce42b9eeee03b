package dev.corpkit.acceptance.cases;

import dev.corpkit.auths.qywxproxy.callback.DoorRequest;
import dev.corpkit.simulator.callbacks.Push;
import dev.corpkit.simulator.http.QueryString;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A push as it comes in, without a server.
 *
 * @param corpId of the app's address; null at the template's
 */
record PostedPush(Push push, @Nullable String corpId) implements DoorRequest {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public long contentLength() {
        return bytes().length;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(bytes());
    }

    @Override
    public @Nullable String parameter(String name) {
        return QueryString.parse(push.uri()).get(name);
    }

    private byte[] bytes() {
        return push.body().getBytes(StandardCharsets.UTF_8);
    }
}
