package dev.corpkit.it.frame;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person sees of one command.
 *
 * @param command what was typed
 * @param status what it ended with
 * @param text what it printed
 */
public record Screen(String command, int status, String text) {

    /** What the words say at the first group of a pattern. An error where they do not say it. */
    public String word(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError(command + " does not say '" + pattern + "': " + text);
        }
        return found.group(1);
    }
}
