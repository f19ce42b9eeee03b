package dev.corpkit.simulator.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** One encrypted file of a job, to be fetched at {@code path} until it expires. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ExportFile(String path, byte[] content, Instant expires) {

    /** Of the ciphertext. */
    public String md5() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    @Override
    public String toString() {
        return "ExportFile[" + content.length + " bytes]";
    }
}
