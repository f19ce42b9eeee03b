package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.findings.Count;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/**
 * What another API says of an object that one denied: where it still shows it, one of the two answers is wrong, and that is a
 * gap (contract row G2). So an API that errs for a while takes nobody offline.
 */
final class SecondWord {

    private final Step step;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    SecondWord(Step step) {
        this.step = step;
    }

    /**
     * Asks for a department that was denied, by {@code user/simplelist}.
     *
     * @param denied takes what the second answer says, where it denies the department too
     */
    void ofDept(String deptId, Consumer<DeptDenial> denied) {
        step.notes()
                .ask(
                        "Department " + deptId + " once more",
                        Reach.EVERYTHING,
                        DenialCodes.DEPT,
                        () -> step.client().getUser().simplelist(Long.parseLong(deptId)),
                        shown -> step.notes()
                                .contradiction(
                                        "department/list",
                                        "Department " + deptId,
                                        "department/list denies it, but user/simplelist shows it",
                                        Reach.EVERYTHING),
                        code -> denied.accept(DenialCodes.dept(code)));
    }

    /** All members whom the lists of departments showed, whoever was asked about. */
    Set<String> seen() {
        return seen;
    }

    /** Those of the members, denied before, whom {@code tag/get} shows in one of these tags of the scope, which must be read. */
    Set<String> stillInScopeTags(Set<String> userids, Collection<Long> tagIds) {
        return stillTagged(userids, tagIds, Set.of());
    }

    /**
     * Those of the members, denied before, whom tags of the scope show that were read after that.
     *
     * @param read the tags as they were answered, by id
     * @param unread tags of the scope that should have been and could not
     */
    Set<String> stillInScopeTags(Set<String> userids, Collection<TagReading.Tag> read, Collection<Long> unread) {
        if (!userids.isEmpty() && !unread.isEmpty()) {
            step.notes()
                    .gap(new Gap(
                            "tag/get",
                            Count.of(userids.size(), "member"),
                            Count.of(unread.size(), "tag")
                                    + " of the visible scope, which may show them, could not be read",
                            "The next sync, or approval, reads them again",
                            Reach.ofMembers(userids)));
        }
        Set<String> shown = read.stream().flatMap(tag -> tag.users().stream()).collect(toSet());
        return contradicted(userids, shown, "tag/get");
    }

    /** Those whom it shows in one of these other tags; one that is gone, or not ours to see, says nothing. */
    Set<String> stillTagged(Set<String> userids, Collection<Long> tagIds) {
        return stillTagged(userids, tagIds, DenialCodes.TAG);
    }

    private Set<String> stillTagged(Set<String> userids, Collection<Long> tagIds, Set<Integer> denials) {
        Set<String> shown = new ConcurrentSkipListSet<>();
        step.calls().forEach(tagIds, id -> {
            step.notes()
                    .ask(
                            "Who has tag " + id,
                            Reach.ofMembers(userids),
                            denials,
                            () -> step.client().getTag().get(id),
                            tag -> {
                                shown.addAll(tag.userlist());
                                requireReadable(!tag.isDamaged(), "tag/get", userids);
                            },
                            code -> {});
            step.alive();
        });
        return contradicted(userids, shown, "tag/get");
    }

    /** Those of the members, denied before, whom one of these departments still shows. */
    Set<String> stillShown(Collection<String> userids, Collection<String> deptIds) {
        Set<String> shown = new ConcurrentSkipListSet<>();
        step.calls().forEach(deptIds, id -> {
            step.notes()
                    .ask(
                            "Who is in department " + id,
                            Reach.ofMembers(Set.copyOf(userids)),
                            DenialCodes.DEPT,
                            () -> step.client().getUser().simplelist(Long.parseLong(id)),
                            users -> {
                                users.stream().map(WeComUser::userid).forEach(shown::add);
                                requireReadable(
                                        users.stream()
                                                .noneMatch(user -> user.userid().isBlank()),
                                        "user/simplelist",
                                        userids);
                            },
                            code -> {});
            step.alive();
        });
        seen.addAll(shown);
        return contradicted(userids, shown, "user/simplelist");
    }

    /** An element that cannot be read may be any of those asked about. */
    private void requireReadable(boolean readable, String path, Collection<String> userids) {
        if (!readable) {
            step.notes()
                    .gap(new Gap(
                            path + " (odd id)",
                            Count.of(userids.size(), "member"),
                            "an element of the answer has no usable id and may be one of them",
                            "The next sync asks again. If it stays, ask WeCom's support",
                            Reach.ofMembers(Set.copyOf(userids))));
        }
    }

    private Set<String> contradicted(Collection<String> userids, Set<String> shown, String path) {
        Set<String> still = new TreeSet<>(userids);
        still.retainAll(shown);
        if (!still.isEmpty()) {
            step.notes()
                    .contradiction(
                            "user/get",
                            Count.of(still.size(), "member"),
                            "user/get denied them, or showed them without departments, but " + path + " shows them",
                            Reach.ofMembers(still));
        }
        return still;
    }
}
