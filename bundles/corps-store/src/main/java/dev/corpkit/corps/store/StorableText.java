package dev.corpkit.corps.store;

import dev.corpkit.corps.api.Actor;

/** What of a text from elsewhere each database can store: no U+0000, no halves of surrogate pairs, and not too much. */
public final class StorableText {

    private StorableText() {}

    /**
     * The text as far as it can be stored, cut between characters.
     *
     * @param longest so many chars at most
     */
    public static String of(String text, int longest) {
        StringBuilder storable = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .filter(StorableText::isStorable)
                .takeWhile(c -> storable.length() + Character.charCount(c) <= longest)
                .forEachOrdered(storable::appendCodePoint);
        return storable.toString();
    }

    /** Who and why, as far as it can be stored. */
    public static Actor of(Actor actor) {
        return new Actor(of(actor.name(), Limits.ACTOR), of(actor.reason(), Limits.REASON));
    }

    /** Whether all of the text can be stored, be it long or short. */
    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(StorableText::isStorable);
    }

    private static boolean isStorable(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint != 0 && !half;
    }
}
