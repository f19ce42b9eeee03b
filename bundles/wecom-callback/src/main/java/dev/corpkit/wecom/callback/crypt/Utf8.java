package dev.corpkit.wecom.callback.crypt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Text of bytes that must be UTF-8, without guessing. */
public final class Utf8 {

    private Utf8() {}

    /** The text, or a refusal that names what was being read. */
    public static String decode(byte[] bytes, int offset, int length, String what) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, offset, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new CallbackRefusedException(Refusal.BAD_UTF8, what, malformed);
        }
    }
}
