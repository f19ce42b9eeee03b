package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.store.Limits;
import org.jspecify.annotations.Nullable;

/** Tells what of WeCom's texts is not stored. */
final class RemoteTexts {

    private RemoteTexts() {}

    /** Compares a text with what is kept of it. */
    static void note(String place, @Nullable String sent, @Nullable String kept, OddAnswers odd) {
        if (sent == null || sent.equals(kept)) {
            return;
        }
        if (sent.length() > Limits.NAME) {
            odd.cut(place, Limits.NAME);
        } else {
            odd.controlled(place);
        }
    }
}
