package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What another API says of an object that one denied: where {@code user/simplelist} still shows it, one of the two answers is
 * wrong, and that is a gap (contract row G2). So an API that errs for a while takes nobody offline.
 */
final class SecondWord {

    /** Not there (section 3.2). That the whole API is closed to us says nothing of the department's members. */
    private static final Set<Integer> NO_DEPARTMENT = Set.of(60003, 60004, 60123);

    private final Step step;

    SecondWord(Step step) {
        this.step = step;
    }

    /**
     * Departments that the list of all does not show.
     *
     * @param most above this many none is asked for: a guard holds such a removal (contract row G1)
     */
    void ofDepts(Collection<String> deptIds, int most) {
        if (deptIds.size() <= most) {
            step.calls().forEach(deptIds, id -> {
                ofDept(id, () -> {});
                step.alive();
            });
        }
    }

    /** A department that was denied; gone if its members are denied, too. */
    void ofDept(String deptId, Runnable gone) {
        step.notes()
                .ask(
                        "Department " + deptId + " once more",
                        NamedDepts.DENIALS,
                        () -> step.client().getUser().simplelist(Long.parseLong(deptId)),
                        shown -> step.notes()
                                .gap("Department " + deptId
                                        + " is denied by department/list, but user/simplelist shows it"),
                        gone);
    }

    /** Members that were denied: a tag through which we see members may still show them. */
    void ofTagged(Set<String> userids, Collection<Long> tagIds) {
        step.calls().forEach(tagIds, id -> {
            step.notes()
                    .call("Who has tag " + id, () -> step.client().getTag().get(id))
                    .filter(tag -> !Collections.disjoint(tag.userlist(), userids))
                    .ifPresent(tag -> step.notes().gap("user/get denied members whom tag/get shows in tag " + id));
            step.alive();
        });
    }

    /** Those of the members whom one of these departments still shows. */
    Set<String> stillShown(Collection<String> userids, Collection<String> deptIds) {
        Set<String> shown = new ConcurrentSkipListSet<>();
        step.calls().forEach(deptIds, id -> {
            step.notes()
                    .ask(
                            "Who is in department " + id,
                            NO_DEPARTMENT,
                            () -> step.client().getUser().simplelist(Long.parseLong(id)),
                            users -> users.stream().map(WeComUser::userid).forEach(shown::add),
                            () -> {});
            step.alive();
        });
        Set<String> still = new TreeSet<>(userids);
        still.retainAll(shown);
        if (!still.isEmpty()) {
            step.notes()
                    .gap("user/get denied " + still.size()
                            + " members, or showed them without departments, but user/simplelist shows them there");
        }
        return still;
    }
}
