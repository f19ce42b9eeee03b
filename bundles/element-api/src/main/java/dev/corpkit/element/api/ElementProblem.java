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
 */
public record ElementProblem(
        String appId,
        @Nullable String fullName,
        String file,
        @Nullable String field,
        String expected,
        String found) {

    /** One sentence with everything in it. */
    public String message() {
        String where = field == null ? file : file + " field '" + field + "'";
        String who = fullName == null ? "app " + appId : "element " + fullName + " of app " + appId;
        return who + ": " + where + ": expected " + expected + ", found " + found;
    }
}
