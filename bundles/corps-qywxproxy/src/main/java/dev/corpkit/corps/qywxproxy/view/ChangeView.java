package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpChange;
import dev.corpkit.corps.api.CorpFieldChange;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import java.util.List;

/** A change of an object. Its text form shows ids and names of fields only. */
public record ChangeView(ObjectChange change) implements CorpChange {

    /** Changes as they are shown. */
    public static List<CorpChange> of(List<ObjectChange> changes) {
        return changes.stream().<CorpChange>map(ChangeView::new).toList();
    }

    /** As {@link CorpChange#getKind()} spells it. */
    public static String text(ObjectState.Kind kind) {
        return switch (kind) {
            case DEPT -> "dept";
            case ROLE -> "role";
            case MEMBER -> "member";
        };
    }

    @Override
    public String getKind() {
        return text(change.kind());
    }

    @Override
    public String getId() {
        return change.id();
    }

    @Override
    public String getAction() {
        return Action.of(change).text();
    }

    @Override
    public List<CorpFieldChange> getFields() {
        return FieldChangeView.of(change);
    }

    @Override
    public String toString() {
        return getKind() + " " + getId() + " " + getAction() + " " + getFields();
    }
}
