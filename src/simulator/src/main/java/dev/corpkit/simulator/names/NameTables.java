package dev.corpkit.simulator.names;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Names drawn from the tables in {@code chinese.json}: same randomness, same names. */
public record NameTables(
        List<String> surnames,
        List<String> givenNames,
        List<String> departments,
        List<String> positions,
        List<String> tags) {

    public static NameTables chinese() {
        return Chinese.TABLES;
    }

    public String person(Random random) {
        String given = pick(givenNames, random);
        return pick(surnames, random) + (random.nextInt(4) == 0 ? given : given + pick(givenNames, random));
    }

    /** Whether {@link #person} could have made this name. */
    public boolean isPerson(String name) {
        return surnames.stream()
                .filter(name::startsWith)
                .map(surname -> name.substring(surname.length()))
                .anyMatch(this::isGiven);
    }

    private boolean isGiven(String name) {
        return givenNames.contains(name)
                || givenNames.stream()
                        .anyMatch(
                                first -> name.startsWith(first) && givenNames.contains(name.substring(first.length())));
    }

    public String position(Random random) {
        return pick(positions, random);
    }

    public String department(Random random) {
        return pick(departments, random);
    }

    /** The n-th tag name; numbered where the table is shorter. */
    public String tag(int n) {
        String name = tags.get(n % tags.size());
        return n < tags.size() ? name : name + (n / tags.size() + 1);
    }

    private static String pick(List<String> table, Random random) {
        return table.get(random.nextInt(table.size()));
    }

    private static final class Chinese {
        static final NameTables TABLES = read();

        private static NameTables read() {
            try (InputStream in = NameTables.class.getResourceAsStream("chinese.json")) {
                return new ObjectMapper().readValue(Objects.requireNonNull(in, "chinese.json"), NameTables.class);
            } catch (IOException e) {
                throw new UncheckedIOException("chinese.json of the simulator cannot be read", e);
            }
        }
    }
}
