package dev.corpkit.corps.sync.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The gaps of a reading together. An immutable value. */
public final class Gaps {

    /** No gap: the reading is complete. */
    public static final Gaps NONE = new Gaps(List.of());

    private static final int SHOWN = 10;

    private final List<Gap> all;
    private final Reach reach;

    /** Copies. */
    public Gaps(List<Gap> all) {
        this.all = List.copyOf(all);
        this.reach = this.all.stream().map(Gap::reach).reduce(Reach.NOTHING, Reach::and);
    }

    /** Gaps told by a sentence each, that can hide everything. */
    public static Gaps of(List<String> sentences) {
        return new Gaps(sentences.stream().map(Gap::of).toList());
    }

    /** All, in the order in which they were found. */
    public List<Gap> all() {
        return all;
    }

    /** Whether the reading is complete. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether one of them can hide any object. */
    public boolean hideEverything() {
        return reach.everything();
    }

    /** Whether one of them can hide this member. */
    public boolean hideMember(String memberId) {
        return reach.hidesMember(memberId);
    }

    /** Whether one of them can hide this department. */
    public boolean hideDept(String deptId) {
        return reach.hidesDept(deptId);
    }

    /** Whether one of them can hide this role, or somebody who has it. */
    public boolean hideRole(String roleId) {
        return reach.hidesRole(roleId);
    }

    /** The places, each once, ordered. */
    public Set<String> places() {
        Set<String> places = new TreeSet<>();
        all.forEach(gap -> places.add(gap.place()));
        return places;
    }

    /** The gaps by their places. */
    public Map<String, List<Gap>> byPlace() {
        Map<String, List<Gap>> byPlace = new LinkedHashMap<>();
        all.forEach(gap ->
                byPlace.computeIfAbsent(gap.place(), place -> new ArrayList<>()).add(gap));
        return byPlace;
    }

    /** A sentence for each place: a cause that stands in many answers is told once, with all that it hits. */
    public List<String> problems() {
        return byPlace().values().stream().map(Gaps::sentence).toList();
    }

    /** The gaps of one place in a sentence. */
    static String sentence(List<Gap> gaps) {
        Gap first = gaps.get(0);
        List<String> subjects = gaps.stream().map(Gap::subject).distinct().toList();
        if (subjects.size() == 1) {
            return first.problem();
        }
        String shown = String.join("; ", subjects.subList(0, Math.min(SHOWN, subjects.size())));
        String more = subjects.size() > SHOWN ? "; and " + (subjects.size() - SHOWN) + " more" : "";
        return first.told(shown + more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Gaps gaps && all.equals(gaps.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return "Gaps" + places();
    }
}
