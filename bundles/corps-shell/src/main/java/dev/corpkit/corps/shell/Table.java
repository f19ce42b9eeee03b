package dev.corpkit.corps.shell;

import dev.corpkit.findings.OneLine;
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
            row.add(OneLine.of(String.valueOf(cell)));
        }
        rows.add(row);
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
