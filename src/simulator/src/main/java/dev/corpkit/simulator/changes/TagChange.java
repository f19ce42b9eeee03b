package dev.corpkit.simulator.changes;

import dev.corpkit.simulator.directory.DirectoryDraft;
import dev.corpkit.simulator.directory.Tag;

/** What happens to one tag. */
public sealed interface TagChange extends Change {

    record Created(Tag tag) implements TagChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.addTag(tag);
        }
    }

    record Renamed(int id, String name) implements TagChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.replaceTag(draft.tag(id).withName(name));
        }
    }

    /** The tag is put on some members and departments and taken from others. */
    record NodesChanged(int id, Tag.Nodes add, Tag.Nodes remove) implements TagChange {
        public NodesChanged {
            add = add == null ? Tag.Nodes.NONE : add;
            remove = remove == null ? Tag.Nodes.NONE : remove;
        }

        @Override
        public void apply(DirectoryDraft draft) {
            draft.replaceTag(draft.tag(id).with(add, remove));
        }
    }

    record Removed(int id) implements TagChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.removeTag(id);
        }
    }
}
