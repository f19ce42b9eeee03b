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
     * @param well whether nobody needs to do anything
     * @param text what was seen, a line
     */
    record Outcome(boolean well, String text) {

        static Outcome well(String text) {
            return new Outcome(true, text);
        }

        static Outcome wrong(String text) {
            return new Outcome(false, text);
        }
    }
}
