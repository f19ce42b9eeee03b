package dev.corpkit.acceptance;

import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleDepartment;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleMember;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleTag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What events tell of two moments: the ids of whatever differs. */
final class Told {

    private Told() {}

    static ContactHints between(VisiblePicture before, VisiblePicture after) {
        return new ContactHints(
                differing(before.members(), after.members(), VisibleMember::userid),
                differing(before.departments(), after.departments(), (VisibleDepartment dept) -> (long) dept.id()),
                differing(before.tags(), after.tags(), (VisibleTag tag) -> (long) tag.id()),
                false);
    }

    private static <T, I> Set<I> differing(List<T> before, List<T> after, Function<T, I> id) {
        Set<T> once = new HashSet<>(before);
        once.addAll(after);
        Set<T> both = new HashSet<>(before);
        both.retainAll(after);
        once.removeAll(both);
        return once.stream().map(id).collect(Collectors.toSet());
    }
}
