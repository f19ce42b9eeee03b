package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.departure.UseridUpgrade;
import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads members and departments by their ids, and whatever else their state is not complete without:
 *
 * <ul>
 *   <li>of a department that is new here, its members
 *   <li>of a department that is gone, those stored below it and the members stored in it
 *   <li>of a member who is gone, or in no department any more, the lists of those where it was stored
 *   <li>of a member, the departments that are new here, and those whose leader it became or no longer is
 * </ul>
 */
final class NamedReading {

    private final Step step;
    private final Mirrored known;
    private final List<Long> scopeTags;
    private final NamedDepts depts;
    private final MemberReading members;
    private final Set<String> askedUsers = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> contradicted = new HashSet<>();

    NamedReading(Step step, MemberMapping mapping, Mirrored known, List<Long> scopeTags) {
        this.step = step;
        this.known = known;
        this.scopeTags = scopeTags;
        this.depts = new NamedDepts(step, known.depts().keySet());
        this.members = new MemberReading(step, mapping);
    }

    /** Returns whether it came to an end; it gives up once a full reading would take fewer calls. */
    boolean read(Collection<String> users, Collection<String> deptIds) {
        Collection<String> nextUsers = users;
        Collection<String> nextDepts = deptIds;
        while (!nextUsers.isEmpty() || !nextDepts.isEmpty()) {
            if (step.notes().calls() + nextUsers.size() + nextDepts.size() > known.callsForEverything()) {
                return false;
            }
            depts.read(nextDepts);
            members.ofDepts(unlisted());
            askedUsers.addAll(nextUsers);
            members.named(nextUsers);
            nextDepts = openDepts();
            nextUsers = openUsers();
        }
        return confirm();
    }

    /**
     * Whoever is denied, or shown without departments, must be missing in the lists of those where it was, too, in the tags of
     * the scope, and in those it has.
     */
    private boolean confirm() {
        Set<String> doubtful = members.found().stream()
                .filter(member -> member.links().isEmpty())
                .map(RemoteMember::memberId)
                .collect(toCollection(TreeSet::new));
        doubtful.addAll(members.denied());
        Set<String> gone = members.denied();
        gone.removeIf(id -> !known.employs(id));
        List<Long> tags = gone.isEmpty() ? List.of() : scopeTags;
        Doubts doubts = Doubts.about(known, doubtful, gone, depts.denied(), tags);
        if (step.notes().calls() + doubts.calls() + tags.size() > known.callsForEverything()) {
            return false;
        }
        SecondWord word = new SecondWord(step);
        contradicted.addAll(doubts.contradicted(word));
        contradicted.addAll(word.stillInScopeTags(gone, tags));
        return gone.stream().noneMatch(UseridUpgrade::isPlain)
                || word.seen().stream().noneMatch(this::isNewOpenId);
    }

    /** Where plain ids are gone and encrypted ones came, it may be the same people: only a full reading shows it. */
    private boolean isNewOpenId(String userid) {
        return !UseridUpgrade.isPlain(userid) && !known.employs(userid);
    }

    private List<RemoteDept> unlisted() {
        return depts.found().values().stream()
                .filter(dept -> !known.depts().containsKey(dept.deptId()))
                .filter(dept -> listed.add(dept.deptId()))
                .toList();
    }

    private Set<String> openUsers() {
        Set<String> denied = depts.denied();
        Set<String> found = ids(members.found());
        return known.members().present().stream()
                .filter(id -> !askedUsers.contains(id) && !found.contains(id))
                .filter(id -> known.linksOf(id).stream().anyMatch(link -> denied.contains(link.deptId())))
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> openDepts() {
        Set<String> denied = depts.denied();
        Stream<String> below = known.depts().values().stream()
                .filter(dept -> dept.parentId() != null && denied.contains(dept.parentId()))
                .map(dept -> dept.deptId());
        Stream<String> ofMembers = members.found().stream().flatMap(this::missing);
        Set<String> absent = members.denials().keySet();
        Stream<String> led = known.depts().values().stream()
                .filter(dept -> dept.leaders().stream().anyMatch(absent::contains))
                .map(dept -> dept.deptId());
        return Stream.of(below, ofMembers, led)
                .flatMap(ids -> ids)
                .filter(depts::isOpen)
                .filter(NamedReading::isDeptId)
                .collect(toCollection(TreeSet::new));
    }

    private Stream<String> missing(RemoteMember member) {
        Stream<String> unknown = member.links().stream()
                .map(RemoteLink::deptId)
                .filter(id -> !known.depts().containsKey(id));
        Set<String> ledBefore = known.linksOf(member.memberId()).stream()
                .filter(DeptLink::leader)
                .map(DeptLink::deptId)
                .collect(toSet());
        Set<String> ledNow = member.links().stream()
                .filter(RemoteLink::leader)
                .map(RemoteLink::deptId)
                .collect(toSet());
        Stream<String> led = Stream.concat(ledBefore.stream(), ledNow.stream())
                .filter(id -> !ledBefore.contains(id) || !ledNow.contains(id));
        return Stream.concat(unknown, led);
    }

    /** Without those of whom nothing is known: whose departments could not all be read, or of whom WeCom says this and that. */
    List<RemoteMember> members() {
        return members.found().stream()
                .filter(member -> !contradicted.contains(member.memberId()))
                .filter(member -> member.links().stream()
                        .map(RemoteLink::deptId)
                        .noneMatch(id -> depts.isGap(id) && !known.depts().containsKey(id)))
                .toList();
    }

    List<RemoteDept> depts() {
        return List.copyOf(depts.found().values());
    }

    /** What WeCom answered of members that it did not show, without those whom another API shows. */
    Map<String, MemberDenial> memberDenials() {
        Map<String, MemberDenial> denials = members.denials();
        denials.keySet().removeAll(contradicted);
        return denials;
    }

    Map<String, DeptDenial> deptDenials() {
        return depts.denials();
    }

    static boolean isDeptId(String id) {
        return id.matches("[1-9]\\d{0,17}");
    }

    private static Set<String> ids(List<RemoteMember> members) {
        return members.stream().map(RemoteMember::memberId).collect(toSet());
    }
}
