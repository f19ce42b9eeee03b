package dev.corpkit.findings;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in a sentence, as people write them. */
public final class Listed {

    /** So many are told. */
    private static final int MOST = 20;

    private Listed() {}

    /** {@code a, b, c}; {@code none} where there are none; of many the first twenty and how many more. A null is told as such. */
    public static String of(Collection<? extends @Nullable String> names) {
        List<String> all = names.stream().map(String::valueOf).toList();
        return all.isEmpty() ? "none" : SameCause.few(all.subList(0, Math.min(MOST, all.size())), all.size());
    }
}
