package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.Finding;
import java.util.Collection;
import java.util.regex.Pattern;

/** What a person reads of the store names no Java class and no object. */
public final class PlainWords {

    private static final Pattern OF_JAVA =
            Pattern.compile("(?:[a-z]\\w*\\.){2,}[A-Z]\\w*|@[0-9a-f]{4,}|\\w(?:Exception|Error)\\b|\\bnull\\b");

    private PlainWords() {}

    /** Fails where a text has such words. */
    public static void assertPlain(String text) {
        assertThat(OF_JAVA.matcher(text).results().map(found -> found.group()).toList())
                .as(text)
                .isEmpty();
    }

    static void assertPlain(Collection<Finding> findings) {
        findings.forEach(finding -> assertPlain(finding.place() + " " + finding.cause() + " " + finding.remedy()));
    }
}
