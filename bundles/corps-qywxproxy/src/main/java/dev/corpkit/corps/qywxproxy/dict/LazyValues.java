package dev.corpkit.corps.qywxproxy.dict;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An unmodifiable map whose values are made when they are asked for. */
final class LazyValues<V> extends AbstractMap<String, Object> {

    private final Map<String, V> values;
    private final Function<V, Object> entry;

    LazyValues(Map<String, V> values, Function<V, ?> entry) {
        this.values = values;
        this.entry = entry::apply;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        V value = containsKey(key) ? values.get(key) : null;
        return value == null ? null : entry.apply(value);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String && values.containsKey(key);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                Iterator<Entry<String, V>> entries = values.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Entry<String, Object> next() {
                        Entry<String, V> next = entries.next();
                        return Map.entry(next.getKey(), entry.apply(next.getValue()));
                    }
                };
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }
}
