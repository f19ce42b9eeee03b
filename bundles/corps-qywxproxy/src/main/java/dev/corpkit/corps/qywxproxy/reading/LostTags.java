package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.qywxproxy.reading.TagReading.Tag;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.snapshot.Gaps;
import dev.corpkit.corps.sync.snapshot.Reach;
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
     * Asks for stored tags that were not read. One that {@code tag/get} shows although {@code tag/list} does not is there, and
     * is put to the others.
     *
     * @param read the tags as they were answered
     */
    void recover(Map<String, Tag> read) {
        Set<String> gone = new TreeSet<>(stored.keySet());
        gone.removeAll(read.keySet());
        Gaps gaps = step.notes().gaps();
        gone.removeIf(id -> gaps.hideRole(id) && !tags.isListFailed());
        each(gone, id -> notThere(id, read));
    }

    /**
     * Asks for tags by which somebody would lose a role.
     *
     * @param read the tags as they were answered
     * @param roles what that gives
     * @param present who is there by what was read; who is gone loses its roles anyhow
     */
    void confirm(Map<String, Tag> read, List<RemoteRole> roles, Predicate<String> present) {
        Gaps gaps = step.notes().gaps();
        Set<String> fewer = roles.stream()
                .filter(role -> !gaps.hideRole(role.roleId()) && loses(role, present))
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
    private void notThere(String id, Map<String, Tag> read) {
        long number = Long.parseLong(id);
        boolean listed = tags.isListed(number);
        step.notes()
                .ask(
                        "Tag " + id + " once more",
                        Reach.ofRole(id),
                        listed ? DenialCodes.NO_TAG : DenialCodes.TAG,
                        () -> get(number),
                        shown -> shown(number, listed, shown, read),
                        code -> {});
    }

    private void shown(long id, boolean listed, WeComTag tag, Map<String, Tag> read) {
        String roleId = Long.toString(id);
        if (listed || tags.absent().contains(roleId)) {
            gap(roleId, "tag/get denied it and shows it");
            return;
        }
        Tag known = TagReading.tag(id, null, tag);
        read.put(known.tagId(), known);
        if (!tags.isListFailed()) {
            step.notes()
                    .odd()
                    .note(
                            "tag/list, tag " + id,
                            "tag/get shows a tag that tag/list leaves out; it is kept as tag/get shows it",
                            "Nothing, where the tag was made by another application; else ask WeCom's support");
        }
    }

    private void sameAs(Tag before) {
        step.notes()
                .call("Tag " + before.tagId() + " once more", Reach.ofRole(before.tagId()), () -> get(before.number()))
                .filter(again -> !before.isSame(again))
                .ifPresent(other -> gap(before.tagId(), "tag/get answered with others a moment ago"));
    }

    private WeComTag get(long id) {
        return step.client().getTag().get(id);
    }

    private void gap(String id, String why) {
        step.notes().contradiction("tag/get", "Tag " + id + " may be wrong", why, Reach.ofRole(id));
    }
}
