package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.qywxproxy.reading.TagReading.Tag;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks {@code tag/get} once more for each tag by which somebody would lose a role: a list that came empty or short for a moment
 * takes no role away. Where the two answers differ, one of them is wrong, and that is a gap (contract row G2).
 */
final class LostTags {

    /** That the tag itself is not there (section 3.4); other denials speak of our right to see it. */
    private static final Set<Integer> NO_TAG = Set.of(40068);

    private final Step step;
    private final TagReading tags;
    private final Map<String, Set<String>> stored;

    /**
     * A second word.
     *
     * @param stored who has which tag by what is stored
     */
    LostTags(Step step, TagReading tags, Map<String, Set<String>> stored) {
        this.step = step;
        this.tags = tags;
        this.stored = stored;
    }

    /**
     * Asks.
     *
     * @param read the tags as they were answered
     * @param roles what that gives
     * @param present who is there by what was read; who is gone loses its roles anyhow
     */
    void confirm(Map<String, Tag> read, List<RemoteRole> roles, Predicate<String> present) {
        Set<String> gone = new TreeSet<>(stored.keySet());
        gone.removeAll(read.keySet());
        each(gone, this::notThere);
        Set<String> fewer = roles.stream()
                .filter(role -> loses(role, present))
                .map(RemoteRole::roleId)
                .collect(Collectors.toCollection(TreeSet::new));
        each(fewer, id -> sameAs(read.get(id)));
    }

    private void each(Set<String> ids, Consumer<String> ask) {
        step.calls().forEach(ids, id -> {
            ask.accept(id);
            step.alive();
        });
    }

    private boolean loses(RemoteRole role, Predicate<String> present) {
        return stored.getOrDefault(role.roleId(), Set.of()).stream()
                .anyMatch(member -> present.test(member) && !role.memberIds().contains(member));
    }

    /** What the list shows may be denied for good only as a tag that is not there. */
    private void notThere(String id) {
        String what = "Tag " + id + " once more";
        long number = Long.parseLong(id);
        if (tags.isListed(number)) {
            step.notes().ask(what, NO_TAG, () -> get(number), shown -> gap(id, unlike(id)), () -> {});
        } else {
            step.notes().askVisible(what, () -> get(number), shown -> gap(id, unlike(id)), () -> {});
        }
    }

    private String unlike(String id) {
        return tags.absent().contains(id) ? "tag/get denied it and shows it" : "tag/get shows it, tag/list does not";
    }

    private void sameAs(Tag before) {
        step.notes()
                .call("Tag " + before.tagId() + " once more", () -> get(before.number()))
                .filter(again -> !before.isSame(again))
                .ifPresent(other -> gap(before.tagId(), "tag/get answered with others a moment ago"));
    }

    private WeComTag get(long id) {
        return step.client().getTag().get(id);
    }

    private void gap(String id, String why) {
        step.notes().gap("Tag " + id + " may be wrong: " + why);
    }
}
