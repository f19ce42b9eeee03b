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
            "a code that CorpKit does not know",
            "Look it up in WeCom's list of error codes. Nothing was removed because of it.");

    /** Where the list has the meaning alone. */
    private static final String LOOK_UP = "Look the code up in WeCom's list of error codes.";

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
                        word -> Integer.valueOf(word[0]), word -> meaning(Kind.valueOf(word[1]), word[2]))));
    }

    private static Meaning meaning(Kind kind, String sentences) {
        String[] parts = sentences.split("\\. ", 2);
        return parts.length == 2
                ? new Meaning(kind, parts[0], parts[1])
                : new Meaning(kind, sentences.substring(0, sentences.length() - 1), LOOK_UP);
    }

    /** What a code means; unknown codes are permanent and never a reason to remove data. */
    public Meaning meaningOf(int errcode) {
        return meanings.getOrDefault(errcode, UNKNOWN);
    }

    /** Whether the list has it. */
    public boolean isKnown(int errcode) {
        return meanings.containsKey(errcode);
    }

    /**
     * What a code means.
     *
     * @param kind its class
     * @param phrase what happened, in our words: WeCom's own may quote what was sent
     * @param hint what to do, for a person; sentences
     */
    public record Meaning(Kind kind, String phrase, String hint) {}
}
