package dev.corpkit.qywxproxy.api;

import dev.corpkit.corps.api.CorpArgumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to upload. {@link #toString()} shows neither name nor content.
 *
 * @param name shown to its receivers; folders and what could break a header are taken out before it is sent
 * @param contentType such as {@code image/png}; sent as {@code application/octet-stream} where it is no content type
 * @param size exactly how many bytes the content has, at most {@link WeComApi#MAX_FILE_SIZE}
 * @param content opened anew for each try
 */
public record UploadFile(String name, String contentType, long size, Content content) {

    private static final String ANY = "application/octet-stream";

    /** Refuses what is too large, before anything is sent. */
    public UploadFile {
        if (size < 0 || size > WeComApi.MAX_FILE_SIZE) {
            throw new CorpArgumentException(
                    "A file to upload has at most " + WeComApi.MAX_FILE_SIZE + " bytes; this one has " + size);
        }
    }

    /** Opens a content; the caller closes it. */
    @FunctionalInterface
    public interface Content {

        /** A new stream from the first byte on. */
        InputStream open() throws IOException;
    }

    /** A file in memory. */
    public static UploadFile of(String name, byte[] bytes) {
        return new UploadFile(name, ANY, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * A file on disk, under its own name; streamed.
     *
     * @throws CorpArgumentException if it cannot be read
     */
    public static UploadFile of(Path file) {
        Path name = file.getFileName();
        try {
            return new UploadFile(
                    name == null ? "" : name.toString(), ANY, Files.size(file), () -> Files.newInputStream(file));
        } catch (IOException unreadable) {
            throw new CorpArgumentException(
                    "The file to upload cannot be read: see that it is there and that this account may read it");
        }
    }

    /** The same with this content type. */
    public UploadFile withContentType(String type) {
        return new UploadFile(name, type, size, content);
    }

    @Override
    public String toString() {
        return "UploadFile[" + size + " bytes]";
    }
}
