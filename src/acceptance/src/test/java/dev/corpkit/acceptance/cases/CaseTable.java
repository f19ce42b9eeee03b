package dev.corpkit.acceptance.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folder of cases and its table. */
final class CaseTable {

    private static final String TABLE = "cases.tsv";
    private static final Set<String> NO_CASES = Set.of(TABLE, "README.md");

    private CaseTable() {}

    /**
     * A row.
     *
     * @param file its case
     * @param outcome in one word
     * @param sense what it must come to, for a person
     */
    record Row(String file, String outcome, String sense) {

        private static Row of(String line) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 3) {
                throw new IllegalStateException(TABLE + ": not three columns: " + line);
            }
            return new Row(columns[0], columns[1], columns[2]);
        }
    }

    /** All names that a file or a row has. */
    static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(rows().keySet());
        names.addAll(files());
        return names;
    }

    static SortedMap<String, Row> rows() {
        SortedMap<String, Row> rows = new TreeMap<>();
        List<String> lines = new ArrayList<>(text(TABLE).lines().toList());
        lines.remove(0);
        for (Row row :
                lines.stream().filter(line -> !line.isBlank()).map(Row::of).toList()) {
            if (rows.put(row.file(), row) != null) {
                throw new IllegalStateException(TABLE + ": two rows of " + row.file());
            }
        }
        return rows;
    }

    static SortedSet<String> files() {
        try (Stream<Path> files = Files.list(folder())) {
            SortedSet<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !NO_CASES.contains(name))
                    .forEach(names::add);
            return names;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path path(String file) {
        return folder().resolve(file);
    }

    private static Path folder() {
        try {
            return Path.of(CaseTable.class.getResource("/cases").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
