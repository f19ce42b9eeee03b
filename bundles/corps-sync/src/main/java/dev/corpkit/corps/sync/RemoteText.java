package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.StorableText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts from elsewhere, made such that each database can store them. A name is mended, so that one odd name fails no run; an
 * id cannot be, as a mended one would be another's.
 */
final class RemoteText {

    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private RemoteText() {}

    /**
     * The name, alias or position as far as it can be stored and shown: without control characters, line breaks and marks that
     * turn the direction of what follows. Null stays null.
     */
    static @Nullable String name(@Nullable String name) {
        return name == null ? null : StorableText.of(NOT_SHOWN.matcher(name).replaceAll(""), Limits.NAME);
    }

    /**
     * The id as it is.
     *
     * @param kind names it in the message
     * @throws CorpArgumentException if it is blank, too long, or cannot be stored; the message does not show it
     */
    static String id(String kind, String id, int limit) {
        if (id.isBlank()) {
            throw new CorpArgumentException("A " + kind + " without an id");
        }
        if (id.length() > limit) {
            throw new CorpArgumentException(
                    "The id of a " + kind + " has " + id.length() + " characters; it may have " + limit + " at most");
        }
        if (!StorableText.isStorable(id)) {
            throw new CorpArgumentException("The id of a " + kind + " of " + id.length()
                    + " characters holds U+0000 or half of a surrogate pair");
        }
        return id;
    }
}
