package dev.corpkit.wecom.callback.crypt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.nio.ByteBuffer;

/** random(16) || length of the message (4, big-endian) || message || receive id. */
final class PlainLayout {

    static final int RANDOM = 16;
    private static final int HEAD = RANDOM + Integer.BYTES;

    private PlainLayout() {}

    static byte[] write(byte[] random, Plain plain) {
        byte[] message = plain.message().getBytes(UTF_8);
        byte[] receiveId = plain.receiveId().getBytes(UTF_8);
        return ByteBuffer.allocate(HEAD + message.length + receiveId.length)
                .put(random)
                .putInt(message.length)
                .put(message)
                .put(receiveId)
                .array();
    }

    static Plain read(byte[] bytes, int length) {
        if (length < HEAD) {
            throw new CallbackRefusedException(Refusal.BAD_LENGTH, "encrypted text too short");
        }
        int message = ByteBuffer.wrap(bytes).getInt(RANDOM);
        if (message < 0 || message > length - HEAD) {
            throw new CallbackRefusedException(Refusal.BAD_LENGTH, "length of the message");
        }
        return new Plain(
                Utf8.decode(bytes, HEAD, message, "message"),
                Utf8.decode(bytes, HEAD + message, length - HEAD - message, "receive id"));
    }
}
