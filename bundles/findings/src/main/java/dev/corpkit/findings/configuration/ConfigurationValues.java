package dev.corpkit.findings.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The values of one configuration, each read as text: blanks around it do not count, nothing written is the default. What is
 * wrong is noted, and the default returned. Names that are never asked for are mistakes, too. Used by one thread.
 */
@ProviderType
public interface ConfigurationValues {

    /** A text without the blanks around it. */
    String text(String name, String otherwise);

    /**
     * All settings whose names begin so, without blanks around their texts, by what follows in their names; a name that ends
     * there is none of them. These names are no mistakes.
     */
    Map<String, String> texts(String prefix);

    /** A text as it is written, blanks and all: a password. Its content is never shown. */
    String secret(String name);

    /** A whole number from {@code least} to {@code most}. */
    default long number(String name, long otherwise, long least, long most) {
        return number(name, otherwise, least, most, otherwise);
    }

    /**
     * The same where the default could do harm that a wrong value did not mean: {@code instead} is returned in place of a
     * wrong one.
     */
    long number(String name, long otherwise, long least, long most, long instead);

    /** {@link #number(String, long, long, long)} that fits an int. */
    default int count(String name, int otherwise, int least, int most) {
        return (int) number(name, otherwise, least, most);
    }

    /** {@code true} or {@code false}, in whatever case. */
    boolean flag(String name, boolean otherwise);

    /**
     * Anything else.
     *
     * @param expected what would be right, for a person: {@code "a path like /qywx"}
     * @param reader of the text without blanks around it; empty, or an {@link IllegalArgumentException}, says it is wrong
     */
    <T> T value(String name, T otherwise, String expected, Function<String, Optional<T>> reader);
}
