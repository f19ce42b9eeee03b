package dev.corpkit.corps.testkit.memory;

import java.util.Comparator;

/** What tells a row within its part of a table: one id, or two. */
record RowId(String first, String second) implements Comparable<RowId> {

    private static final Comparator<RowId> ORDER =
            Comparator.comparing(RowId::first).thenComparing(RowId::second);

    static RowId of(String id) {
        return new RowId(id, "");
    }

    @Override
    public int compareTo(RowId other) {
        return ORDER.compare(this, other);
    }
}
