package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.Limits;
import dev.corpkit.qywxproxy.api.ContactHints;
import java.util.Set;

/**
 * The ids of hints that can be some: a callback can name anything.
 *
 * @param users userids
 * @param depts department ids
 * @param tags tag ids
 */
record NamedIds(Set<String> users, Set<String> depts, Set<Long> tags) {

    static NamedIds of(ContactHints hints) {
        return new NamedIds(
                hints.users().stream().filter(NamedIds::isUserid).collect(toSet()),
                hints.depts().stream()
                        .map(String::valueOf)
                        .filter(NamedReading::isDeptId)
                        .collect(toSet()),
                hints.tags().stream().filter(id -> id >= 0).collect(toSet()));
    }

    private static boolean isUserid(String id) {
        return !id.isBlank()
                && id.length() <= Limits.MEMBER_ID
                && id.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** The calls it takes to read them; who moves takes all tags along. */
    int calls(Mirrored known) {
        boolean mayMove = !users.isEmpty() || !depts.isEmpty();
        return 2
                + users.size()
                + depts.size()
                + tags.size()
                + (mayMove ? known.tags().size() : 0);
    }
}
