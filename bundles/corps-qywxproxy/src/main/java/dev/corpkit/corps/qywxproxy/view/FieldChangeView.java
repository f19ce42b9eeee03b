package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpFieldChange;
import dev.corpkit.corps.store.ObjectChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field that changes. Its text form shows the name only. */
record FieldChangeView(
        String field, @Nullable Object before, @Nullable Object after) implements CorpFieldChange {

    /** Those of a change; of what is added or removed those that are set. */
    static List<CorpFieldChange> of(ObjectChange change) {
        Map<String, @Nullable Object> before = StateFields.of(change.before());
        Map<String, @Nullable Object> after = StateFields.of(change.after());
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        Stream<FieldChangeView> renamed = Stream.of(change)
                .filter(ObjectChange::isRename)
                .map(rename -> new FieldChangeView("memberId", rename.renamedFrom(), rename.id()));
        Stream<FieldChangeView> others =
                names.stream().map(name -> new FieldChangeView(name, before.get(name), after.get(name)));
        return Stream.concat(renamed, others)
                .filter(FieldChangeView::isChange)
                .<CorpFieldChange>map(field -> field)
                .toList();
    }

    private boolean isChange() {
        return isSet(before) || isSet(after) ? !Objects.equals(before, after) : false;
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null && !value.equals(false) && !value.equals(List.of());
    }

    @Override
    public String getField() {
        return field;
    }

    @Override
    public @Nullable Object getOldValue() {
        return before;
    }

    @Override
    public @Nullable Object getNewValue() {
        return after;
    }

    @Override
    public String toString() {
        return field;
    }
}
