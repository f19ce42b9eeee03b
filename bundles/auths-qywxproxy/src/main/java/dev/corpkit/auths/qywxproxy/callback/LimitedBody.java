package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.wecom.callback.CallbackAddress;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body, and not one byte more than is needed to know that it is too large. */
final class LimitedBody {

    private static final String BODY = "body";
    private static final int PIECE = 1 << 13;

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
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            InputStream from = request.body();
            while (body.size() <= CallbackAddress.MAX_BODY) {
                int length = from.read(piece, 0, Math.min(PIECE, CallbackAddress.MAX_BODY + 1 - body.size()));
                if (length < 0) {
                    break;
                }
                body.write(piece, 0, length);
            }
        } catch (IOException brokeOff) {
            throw new CallbackRefusedException(Refusal.UNREADABLE, BODY);
        }
        return body.toByteArray();
    }
}
