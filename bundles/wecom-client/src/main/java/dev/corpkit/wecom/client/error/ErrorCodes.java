package dev.corpkit.wecom.client.error;

import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** WeCom's error codes: {@code errors.txt} beside this class. */
public final class ErrorCodes {

    private static final Meaning UNKNOWN = new Meaning(
            Kind.UNKNOWN,
            "CorpKit does not know this code; look it up in WeCom's list of error codes. Nothing was removed because of it.");

    private final Map<Integer, Meaning> meanings;

    private ErrorCodes(Map<Integer, Meaning> meanings) {
        this.meanings = meanings;
    }

    /** Reads the list. */
    public static ErrorCodes load() {
        try (InputStream list = Objects.requireNonNull(ErrorCodes.class.getResourceAsStream("errors.txt"))) {
            return parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ErrorCodes parse(String list) {
        return new ErrorCodes(list.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 3))
                .collect(Collectors.toUnmodifiableMap(
                        word -> Integer.valueOf(word[0]), word -> new Meaning(Kind.valueOf(word[1]), word[2]))));
    }

    /** What a code means; unknown codes are permanent and never a reason to remove data. */
    public Meaning meaningOf(int errcode) {
        return meanings.getOrDefault(errcode, UNKNOWN);
    }

    /**
     * What a code means.
     *
     * @param kind its class
     * @param hint what to do, for a person
     */
    public record Meaning(Kind kind, String hint) {}
}
