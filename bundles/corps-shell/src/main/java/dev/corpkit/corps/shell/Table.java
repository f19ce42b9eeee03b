package dev.corpkit.corps.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows under headings, columns as wide as their widest cell. Names from outside cannot move the terminal's cursor. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** Without rows. */
    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row of as many cells as there are headings. */
    public void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(safe(String.valueOf(cell)));
        }
        rows.add(row);
    }

    /** A text that cannot move the terminal's cursor, break its line or turn the direction of what follows. */
    static String safe(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "?");
    }

    /** Prints it. */
    public void print(PrintStream out) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** A Chinese character takes two columns of a terminal. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) ? 2 : 1)
                .sum();
    }
}
