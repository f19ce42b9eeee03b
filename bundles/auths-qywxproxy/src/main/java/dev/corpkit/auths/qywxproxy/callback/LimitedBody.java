package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.wecom.callback.CallbackAddress;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Reads a body, and not one byte more than is needed to know that it is too large; nor for longer than WeCom waits for an
 * answer, many times over: who lets a body drip in would keep a thread of the server, which itself ends only silence.
 */
final class LimitedBody {

    private static final String BODY = "body";
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int PIECE = 1 << 13;

    private LimitedBody() {}

    static byte[] of(DoorRequest request, InstantSource clock) {
        if (request.contentLength() > CallbackAddress.MAX_BODY) {
            throw new CallbackRefusedException(Refusal.TOO_LARGE, BODY);
        }
        byte[] body = read(request, clock);
        if (body.length > CallbackAddress.MAX_BODY) {
            throw new CallbackRefusedException(Refusal.TOO_LARGE, BODY);
        }
        if (body.length < request.contentLength()) {
            throw new CallbackRefusedException(Refusal.UNREADABLE, BODY);
        }
        return body;
    }

    private static byte[] read(DoorRequest request, InstantSource clock) {
        Instant end = clock.instant().plus(LONGEST);
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
                if (clock.instant().isAfter(end)) {
                    throw new CallbackRefusedException(Refusal.UNREADABLE, BODY);
                }
            }
        } catch (IOException brokeOff) {
            throw new CallbackRefusedException(Refusal.UNREADABLE, BODY);
        }
        return body.toByteArray();
    }
}
