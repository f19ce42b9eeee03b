package dev.corpkit.simulator.changes;

import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws what happens to tags. */
final class RandomTags {
    private final Directory now;
    private final Random random;

    RandomTags(Directory now, Random random) {
        this.now = now;
        this.random = random;
    }

    Optional<Change> nodes() {
        return tag().map(tag -> {
            List<String> added = Pick.from(now.members(), random).map(Member::userid).stream()
                    .toList();
            List<String> removed = Pick.from(tag.users(), random).stream().toList();
            return new TagChange.NodesChanged(
                    tag.id(), new Tag.Nodes(added, List.of()), new Tag.Nodes(removed, List.of()));
        });
    }

    Optional<Change> created() {
        int id = now.tags().stream().mapToInt(Tag::id).max().orElse(0) + 1;
        List<String> users =
                Pick.from(now.members(), random).map(Member::userid).stream().toList();
        return Optional.of(new TagChange.Created(
                new Tag(id, "标签" + id + "-" + random.nextInt(1_000_000), Tag.BY_ADMINISTRATOR, users, List.of())));
    }

    Optional<Change> renamed() {
        return tag().map(tag -> new TagChange.Renamed(tag.id(), "改名" + tag.id() + "-" + random.nextInt(1_000_000)));
    }

    Optional<Change> removed() {
        return tag().map(tag -> new TagChange.Removed(tag.id()));
    }

    private Optional<Tag> tag() {
        return Pick.from(now.tags(), random);
    }
}
