package dev.corpkit.corps.shell.doctor;

import java.util.concurrent.Callable;

/**
 * Something that the doctor tries out.
 *
 * @param name what
 * @param work tries it; throws what went wrong
 */
record Check(String name, Callable<Outcome> work) {

    /**
     * What came of it.
     *
     * @param verdict whether somebody has to act
     * @param text what was seen, a line
     */
    record Outcome(Verdict verdict, String text) {

        static Outcome well(String text) {
            return new Outcome(Verdict.WELL, text);
        }

        static Outcome waiting(String text) {
            return new Outcome(Verdict.WAITING, text);
        }

        static Outcome wrong(String text) {
            return new Outcome(Verdict.WRONG, text);
        }

        boolean isWrong() {
            return verdict == Verdict.WRONG;
        }
    }

    /** What a check finds. */
    enum Verdict {
        /** Nobody needs to do anything. */
        WELL("well"),
        /** It is not there yet, and comes by itself. */
        WAITING("waiting"),
        /** Somebody has to act. */
        WRONG("WRONG");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
