package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.wecom.callback.CallbackAddress;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.io.IOException;

/** Reads a body, and not one byte more than is needed to know that it is too large. */
final class LimitedBody {

    private static final String BODY = "body";

    private LimitedBody() {}

    static byte[] of(DoorRequest request) {
        if (request.contentLength() > CallbackAddress.MAX_BODY) {
            throw new CallbackRefusedException(Refusal.TOO_LARGE, BODY);
        }
        byte[] body = read(request);
        if (body.length > CallbackAddress.MAX_BODY) {
            throw new CallbackRefusedException(Refusal.TOO_LARGE, BODY);
        }
        if (body.length < request.contentLength()) {
            throw new CallbackRefusedException(Refusal.UNREADABLE, BODY);
        }
        return body;
    }

    private static byte[] read(DoorRequest request) {
        try {
            return request.body().readNBytes(CallbackAddress.MAX_BODY + 1);
        } catch (IOException brokeOff) {
            throw new CallbackRefusedException(Refusal.UNREADABLE, BODY);
        }
    }
}
