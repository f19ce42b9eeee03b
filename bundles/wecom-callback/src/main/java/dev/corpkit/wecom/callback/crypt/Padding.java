package dev.corpkit.wecom.callback.crypt;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.Arrays;

/** PKCS#7 over blocks of 32 bytes; Java's own {@code PKCS5Padding} is for blocks of 16 and refuses 17 to 32. */
final class Padding {

    static final int BLOCK = 32;

    private Padding() {}

    static byte[] add(byte[] bytes) {
        int pad = BLOCK - bytes.length % BLOCK;
        byte[] padded = Arrays.copyOf(bytes, bytes.length + pad);
        Arrays.fill(padded, bytes.length, padded.length, (byte) pad);
        return padded;
    }

    /** Length without padding. */
    static int strip(byte[] padded) {
        int pad = padded[padded.length - 1];
        if (pad < 1 || pad > BLOCK || pad > padded.length) {
            throw new CallbackRefusedException(Refusal.BAD_PADDING);
        }
        int length = padded.length - pad;
        for (int at = length; at < padded.length; at++) {
            if (padded[at] != pad) {
                throw new CallbackRefusedException(Refusal.BAD_PADDING);
            }
        }
        return length;
    }
}
