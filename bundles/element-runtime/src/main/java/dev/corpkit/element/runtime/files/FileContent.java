package dev.corpkit.element.runtime.files;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, or why there are none. Equal where bytes and reason are equal. */
public final class FileContent {

    /** No such file. */
    public static final FileContent MISSING = trouble("a file", "nothing");

    private final byte[] bytes;
    private final @Nullable String expected;
    private final @Nullable String found;

    private FileContent(byte[] bytes, @Nullable String expected, @Nullable String found) {
        this.bytes = bytes;
        this.expected = expected;
        this.found = found;
    }

    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.clone(), null, null);
    }

    /** A file that gives no bytes. */
    public static FileContent trouble(String expected, String found) {
        return new FileContent(new byte[0], expected, found);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** What should have been there, null where the bytes are. */
    public @Nullable String expected() {
        return expected;
    }

    /** What was there instead, null where the bytes are. */
    public @Nullable String found() {
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileContent that
                && Arrays.equals(bytes, that.bytes)
                && Objects.equals(expected, that.expected)
                && Objects.equals(found, that.found);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Shows no content: business files hold secrets. */
    @Override
    public String toString() {
        return found == null ? "FileContent[" + bytes.length + " bytes]" : "FileContent[" + found + "]";
    }
}
