package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.DoorRequest;
import dev.corpkit.auths.qywxproxy.http.ArrivingBodies.Body;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request of the server.
 *
 * @param arrived its body
 */
record ServletDoorRequest(HttpServletRequest request, CallbackPath path, Body arrived) implements DoorRequest {

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public @Nullable String corpId() {
        return path.corpId();
    }

    @Override
    public long contentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public InputStream body() throws IOException {
        return arrived.open();
    }

    /** Servers say by exceptions of their own that a query cannot be decoded, and may quote it. */
    @Override
    public @Nullable String parameter(String name) {
        try {
            return request.getParameter(name);
        } catch (RuntimeException undecodable) {
            throw new CallbackRefusedException(Refusal.BAD_PARAMETER, name);
        }
    }
}
