package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * One custom attribute of a member: ExtAttr/Item. {@link #toString()} shows nothing of it.
 *
 * @param name Name
 * @param type Type: 0 text, 1 web page
 * @param value Text/Value of a text
 * @param title Web/Title of a web page
 * @param url Web/Url of a web page
 */
public record ExtAttr(
        @Nullable String name,
        @Nullable Integer type,
        @Nullable String value,
        @Nullable String title,
        @Nullable String url) {

    @Override
    public String toString() {
        return "ExtAttr[hidden]";
    }
}
