package dev.corpkit.element.runtime.files;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, or why there are none. Equal where bytes and reason are equal. */
public final class FileContent {

    /** No such file. */
    public static final FileContent MISSING = trouble("a file", "nothing");

    private final byte[] bytes;
    private final @Nullable String expected;
    private final @Nullable String found;
    private final String remedy;
    private final boolean missing;

    private FileContent(
            byte[] bytes, @Nullable String expected, @Nullable String found, String remedy, boolean missing) {
        this.bytes = bytes;
        this.expected = expected;
        this.found = found;
        this.remedy = remedy;
        this.missing = missing;
    }

    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.clone(), null, null, "", false);
    }

    /** A file that gives no bytes. */
    public static FileContent trouble(String expected, String found) {
        return trouble(expected, found, "");
    }

    /** A file that gives no bytes; an empty remedy is the usual one. */
    public static FileContent trouble(String expected, String found, String remedy) {
        return new FileContent(new byte[0], expected, found, remedy, found.equals("nothing"));
    }

    /** No such file; there are others, which may be meant for it. */
    public static FileContent missing(String name, List<String> others) {
        return new FileContent(
                new byte[0],
                "a file",
                "nothing, beside " + String.join(", ", others),
                "Rename " + String.join(" or ", others) + " to " + name + ", if that is what it is meant to be.",
                true);
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

    /** What to do, empty where that is the usual. */
    public String remedy() {
        return remedy;
    }

    /** Whether there is no such file. */
    public boolean isMissing() {
        return missing;
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
