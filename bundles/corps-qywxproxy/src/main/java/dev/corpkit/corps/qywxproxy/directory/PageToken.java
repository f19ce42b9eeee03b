package dev.corpkit.corps.qywxproxy.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.StorableText;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What asks for the next page: the last memberId of the page before. Who gets one need not know. */
final class PageToken {

    private static final String FORM = "1.";
    /** Base64 makes 4 characters of 3 bytes, and UTF-8 at most 3 bytes of a char. */
    private static final int LONGEST = FORM.length() + 4 * Limits.MEMBER_ID;

    private PageToken() {}

    static String after(String memberId) {
        return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(memberId.getBytes(UTF_8));
    }

    /** The memberId in it, empty for the first page. It comes from outside, so nothing about it is trusted. */
    static String read(@Nullable String token) {
        if (token == null) {
            return "";
        }
        if (!token.startsWith(FORM) || token.length() > LONGEST) {
            throw wrong(null);
        }
        String memberId = decode(token.substring(FORM.length()));
        if (memberId.isEmpty()
                || memberId.length() > Limits.MEMBER_ID
                || !StorableText.isStorable(memberId)
                || !after(memberId).equals(token)) {
            throw wrong(null);
        }
        return memberId;
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException odd) {
            throw wrong(odd);
        }
    }

    private static CorpArgumentException wrong(@Nullable Exception cause) {
        String message = "findMembers: that page is none that getNext() gave. Begin with the first page, null.";
        return cause == null ? new CorpArgumentException(message) : new CorpArgumentException(message, cause);
    }
}
