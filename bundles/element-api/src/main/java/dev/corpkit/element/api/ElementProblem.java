package dev.corpkit.element.api;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an app or an element, as data (contract row E7). Values found are shown only where they cannot be
 * secret: the runtime shows the found JSON type or a type name, never the content of a business file.
 *
 * @param appId the app; the folder's name where {@code app.json} is the trouble
 * @param fullName the element, null for a problem of the app itself
 * @param file the file relative to the apps root, with forward slashes
 * @param field the field as a dotted path ({@code authConfig.suiteId}), null where the whole file is meant
 * @param expected what would have been right, for a person
 * @param found what was there, for a person
 * @param remedy what to do, for a person; a sentence or more
 */
public record ElementProblem(
        String appId,
        @Nullable String fullName,
        String file,
        @Nullable String field,
        String expected,
        String found,
        String remedy) {

    /** One that is mended where it stands: by writing into the field, or the file, what was expected. */
    public ElementProblem(
            String appId,
            @Nullable String fullName,
            String file,
            @Nullable String field,
            String expected,
            String found) {
        this(appId, fullName, file, field, expected, found, usualRemedy(file, field, found));
    }

    private static String usualRemedy(String file, @Nullable String field, String found) {
        String place = field == null ? file : "'" + field + "' in " + file;
        return (found.equals("nothing") ? "Add " : "Correct ") + place + "; it is read again by itself.";
    }

    /** One sentence with everything in it but the remedy. */
    public String message() {
        String where = field == null ? file : file + " field '" + field + "'";
        String who = fullName == null ? "app " + appId : "element " + fullName + " of app " + appId;
        return who + ": " + where + ": expected " + expected + ", found " + found;
    }
}
