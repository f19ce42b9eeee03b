package dev.corpkit.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The list of versions that must not be shipped (src/test/resources/known-vulnerabilities.tsv). */
final class KnownVulnerabilities {

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private final List<Rule> rules;

    private KnownVulnerabilities(List<Rule> rules) {
        this.rules = rules;
    }

    private record Rule(String component, String mended, String name, String what) {

        static Rule of(String line) {
            String[] fields = line.split("\t", -1);
            if (fields.length != 4) {
                throw new IllegalArgumentException("known-vulnerabilities.tsv: four fields between tabs, not " + line);
            }
            return new Rule(fields[0], fields[1], fields[2], fields[3]);
        }

        boolean names(String group, String artifact) {
            return component.equals(group + ":" + artifact) || component.equals(group + ":*");
        }
    }

    static KnownVulnerabilities of(Stream<String> lines) {
        return new KnownVulnerabilities(lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Rule::of)
                .toList());
    }

    /** The holes of a version, with what to do. */
    List<String> of(String group, String artifact, String version) {
        return rules.stream()
                .filter(rule -> rule.names(group, artifact))
                .filter(rule -> isBelow(version, rule.mended()))
                .map(rule -> "%s:%s %s has %s (%s): ship %s or newer"
                        .formatted(group, artifact, version, rule.name(), rule.what(), rule.mended()))
                .toList();
    }

    /** By their numbers; a missing one counts as 0. */
    static boolean isBelow(String version, String other) {
        List<Long> these = numbers(version);
        List<Long> those = numbers(other);
        for (int i = 0; i < Math.max(these.size(), those.size()); i++) {
            int difference = Long.compare(at(these, i), at(those, i));
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static List<Long> numbers(String version) {
        return Arrays.stream(NO_DIGITS.split(version))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    private static long at(List<Long> numbers, int index) {
        return Optional.of(index)
                .filter(i -> i < numbers.size())
                .map(numbers::get)
                .orElse(0L);
    }
}
