package dev.corpkit.findings.register;

import dev.corpkit.findings.NearNames;
import dev.corpkit.findings.ShownValue;
import dev.corpkit.findings.configuration.ConfigurationValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values of one reading, and the mistakes met in it. Used by one thread. */
final class WrittenValues implements ConfigurationValues {

    /**
     * A file saved with a byte order mark has it before its first name; read as Latin-1 it is three letters. Before a comment
     * or an empty line the mark makes a name of what is none.
     */
    private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^(\uFEFF|\u00EF\u00BB\u00BF)([#!].*)?");

    private static final Pattern CREDENTIALS = Pattern.compile("//[^/]*@");

    /** What Configuration Admin, DS, File Install and Karaf add of their own. */
    private static final Pattern OTHERS =
            Pattern.compile("(service|component|felix\\.fileinstall|org\\.apache\\.karaf)\\..*|osgi\\.ds\\..*");

    private static final String DEFAULT = "The default of this setting";

    private final Map<String, Object> written = new TreeMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> emptyVariables;

    WrittenValues(Map<String, ?> written) {
        written.forEach((name, value) -> {
            String unmarked = BYTE_ORDER_MARK.matcher(name).replaceFirst("");
            if (value != null && !unmarked.isEmpty()) {
                this.written.put(unmarked, value);
            }
        });
        emptyVariables = EmptyVariables.of(this.written);
    }

    @Override
    public String text(String name, String otherwise) {
        String text = asWritten(name).strip();
        return text.isEmpty() ? otherwise : text;
    }

    @Override
    public Map<String, String> texts(String prefix) {
        Map<String, String> texts = new TreeMap<>();
        List.copyOf(written.keySet()).stream()
                .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
                .forEach(name -> texts.put(name.substring(prefix.length()), text(name, "")));
        return texts;
    }

    @Override
    public String secret(String name) {
        return asWritten(name);
    }

    /** Names of what is written and private: those that begin with a dot. */
    List<String> secrets() {
        return List.copyOf(written.keySet()).stream()
                .filter(name -> name.startsWith(".") && !text(name, "").isEmpty())
                .toList();
    }

    @Override
    public long number(String name, long otherwise, long least, long most, long instead) {
        return value(
                name,
                otherwise,
                "a whole number from " + least + " to " + most,
                text -> {
                    long number = Long.parseLong(text);
                    return number >= least && number <= most ? Optional.of(number) : Optional.empty();
                },
                instead);
    }

    @Override
    public boolean flag(String name, boolean otherwise) {
        return value(name, otherwise, "true or false", text -> switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    @Override
    public <T> T value(String name, T otherwise, String expected, Function<String, Optional<T>> reader) {
        return value(name, otherwise, expected, reader, otherwise);
    }

    private <T> T value(String name, T otherwise, String expected, Function<String, Optional<T>> reader, T instead) {
        String text = text(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        Optional<T> read = read(text, reader);
        if (read.isEmpty()) {
            String holds = instead.equals(otherwise) ? DEFAULT : instead.toString();
            mistakes.add(new Mistake(name, expected, shown(name, text), true, holds));
        }
        return read.orElse(instead);
    }

    private static <T> Optional<T> read(String text, Function<String, Optional<T>> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** Mistakes by now, and each name that was written and never asked for. */
    List<Mistake> mistakes() {
        List<Mistake> all = new ArrayList<>(mistakes);
        emptyVariables.forEach((name, variable) -> {
            if (asked.contains(name)) {
                all.add(new Mistake(name, expected(variable), "none", true, DEFAULT));
            }
        });
        written.keySet().stream()
                .filter(name -> !asked.contains(name) && !OTHERS.matcher(name).matches())
                .forEach(name -> all.add(new Mistake(
                        name,
                        "one of the settings " + String.join(", ", asked) + NearNames.hint(NearNames.of(name, asked)),
                        "a name that is none of them",
                        false,
                        "")));
        return all;
    }

    private static String expected(String variable) {
        return "a value for the variable '" + variable + "' of ${" + variable + "}: of an environment variable"
                + " write ${env:NAME}; for the text itself write $\\\\{";
    }

    /** With an empty variable in it a value is none: the rest of it says something else than was meant. */
    private String asWritten(String name) {
        asked.add(name);
        Object value = emptyVariables.containsKey(name) ? null : written.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof Object[] several) {
            return List.of(several).stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return value.toString();
    }

    /** The content of what begins with a dot is private, and may be a secret; so may what stands before the @ of an address. */
    private static String shown(String name, String text) {
        if (name.startsWith(".")) {
            return "something else";
        }
        return ShownValue.of(CREDENTIALS.matcher(text).replaceAll("//…@"));
    }

    /**
     * One mistake.
     *
     * @param field name of the setting
     * @param expected what would be right
     * @param found what is written
     * @param counts whether the configuration cannot be taken as it is; a name that nobody knows does no harm
     * @param holds what holds in its place, where nothing was read well before
     */
    record Mistake(String field, String expected, String found, boolean counts, String holds) {}
}
