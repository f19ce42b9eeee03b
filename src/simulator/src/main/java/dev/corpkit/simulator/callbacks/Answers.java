package dev.corpkit.simulator.callbacks;

/** Which answers WeCom takes (section 5.1 of the fact sheet). */
final class Answers {
    private Answers() {}

    /** At a template's address {@code success}; at an app's nothing, {@code success}, or a passive reply. */
    static boolean isRight(boolean template, String answer) {
        return template
                ? answer.equals("success")
                : answer.isEmpty() || answer.equalsIgnoreCase("success") || answer.startsWith("<xml>");
    }
}
