package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Members of whom {@code user/get} alone is not believed, and where else WeCom may show them still (contract row G2): in the lists
 * of the departments where they were, and in the tags they have.
 *
 * @param members ids of those that were denied, or shown without departments
 * @param denied ids of those of them that were denied
 * @param depts ids of the departments where they were
 * @param otherTags tags that the denied ones have, without those of the scope
 */
record Doubts(Set<String> members, Set<String> denied, Set<String> depts, Set<Long> otherTags) {

    /**
     * Doubts about members.
     *
     * @param known what is stored of them
     * @param deniedDepts departments that are denied themselves
     * @param scopeTags tags of the visible scope
     */
    static Doubts about(
            Mirrored known,
            Set<String> members,
            Set<String> denied,
            Set<String> deniedDepts,
            Collection<Long> scopeTags) {
        Set<String> depts = members.stream()
                .filter(known::employs)
                .flatMap(known::stoodIn)
                .filter(id -> !deniedDepts.contains(id) && NamedReading.isDeptId(id))
                .collect(toCollection(TreeSet::new));
        Set<Long> others = known.tagsOf(denied);
        scopeTags.forEach(others::remove);
        return new Doubts(members, denied, depts, others);
    }

    /** Calls that it takes to ask. */
    int calls() {
        return depts.size() + otherTags.size();
    }

    /** Asks; returns whom WeCom shows still. */
    Set<String> contradicted(SecondWord word) {
        Set<String> contradicted = new TreeSet<>(word.stillShown(members, depts));
        contradicted.addAll(word.stillTagged(denied, otherTags));
        return contradicted;
    }
}
