package dev.corpkit.corps.sync.snapshot;

import java.util.Objects;

/**
 * A part of a reading that is missing or contradicts another part (contract row G2). Holds no personal data.
 *
 * @param place WeCom's API path, with the code it answered where it answered one: {@code user/list (60003)}. Gaps of one
 *     place have one cause, and are told together
 * @param subject what is missing, for a person: {@code Members of department 2}
 * @param cause why, a sentence
 * @param remedy what to do, a sentence
 * @param reach what it can hide
 */
public record Gap(String place, String subject, String cause, String remedy, Reach reach) {

    /** Refuses nulls. */
    public Gap {
        Objects.requireNonNull(place);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(reach);
    }

    /** A gap that can hide everything, told by one sentence. */
    public static Gap of(String sentence) {
        return new Gap(sentence, sentence, "", "", Reach.EVERYTHING);
    }

    /** The gap as a sentence for a report. */
    public String problem() {
        return told(subject);
    }

    /** The gap as a sentence about these subjects. */
    String told(String subjects) {
        return cause.isEmpty() ? subjects : subjects + ": " + cause;
    }
}
