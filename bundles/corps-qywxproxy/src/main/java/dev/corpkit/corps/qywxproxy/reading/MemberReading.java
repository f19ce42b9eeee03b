package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads members: by department, then those the scope names itself. One member seen twice is one member. */
final class MemberReading {

    private static final Set<Integer> UNKNOWN = Set.of(60111);

    /** Behind all lists. */
    private static final SeenMembers.Place BY_ITSELF = new SeenMembers.Place(Integer.MAX_VALUE, 0);

    private final Step step;
    private final MemberMapping mapping;
    private final SeenMembers found = new SeenMembers();
    private final Set<String> denied = new ConcurrentSkipListSet<>();
    private final Set<String> left = new ConcurrentSkipListSet<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;
    private volatile int lists;
    private volatile boolean listMissing;

    MemberReading(Step step, MemberMapping mapping) {
        this.step = step;
        this.mapping = mapping;
    }

    void ofDepts(List<RemoteDept> depts) {
        total = depts.size();
        alive();
        int before = lists;
        lists += depts.size();
        Map<String, Integer> numbers = new HashMap<>();
        depts.forEach(dept -> numbers.putIfAbsent(dept.deptId(), before + numbers.size()));
        step.calls().forEach(depts, dept -> {
            ofDept(numbers.get(dept.deptId()), Long.parseLong(dept.deptId()));
            done.incrementAndGet();
            alive();
        });
    }

    /** Users asked for by themselves, as far as no department brought them. */
    void named(Collection<String> userids) {
        ask(userids, ReadingNotes.NOT_VISIBLE);
    }

    /**
     * Users whom the scope names: to deny the right to see them contradicts it. That they are unknown does not, for they may
     * have left.
     */
    void ofScope(Collection<String> userids) {
        ask(userids, UNKNOWN);
    }

    private void ask(Collection<String> userids, Set<Integer> denials) {
        List<String> unseen =
                userids.stream().filter(userid -> !found.contains(userid)).toList();
        step.calls().forEach(unseen, userid -> {
            one(userid, denials);
            alive();
        });
    }

    /**
     * Asks for each member stored as present that was not found: one who moved from a department not yet read to one already
     * read is still there. Only WeCom's own word makes a departure (section 7, 60111).
     *
     * @param stored userids stored as present
     * @param most above this many missing nobody is asked: a guard holds such a departure (contract row G1)
     * @return whether each who is missing was asked for
     */
    boolean confirm(Collection<String> stored, int most) {
        List<String> missing =
                stored.stream().filter(userid -> !found.contains(userid)).toList();
        boolean few = missing.size() <= most;
        if (few) {
            named(missing);
        }
        return few;
    }

    /** A run keeps its lease by telling its progress; long steps tell it too. */
    private void alive() {
        step.progress().progress(Phase.MEMBERS, done.get(), total);
    }

    List<RemoteMember> found() {
        return found.members(!listMissing);
    }

    /** Those asked for by themselves whom WeCom denied, or called gone. */
    Set<String> absent() {
        Set<String> gone = denied();
        gone.addAll(left);
        gone.removeAll(found.ids());
        return gone;
    }

    /** Those of them whom WeCom denied: of whom it says nothing else. */
    Set<String> denied() {
        Set<String> gone = new TreeSet<>(denied);
        gone.removeAll(found.ids());
        return gone;
    }

    private void ofDept(int number, long deptId) {
        Optional<List<WeComUser>> users = step.notes().call("Members of department " + deptId, () -> list(deptId));
        users.ifPresentOrElse(list -> keep(number, deptId, list), () -> listMissing = true);
    }

    private void keep(int number, long deptId, List<WeComUser> users) {
        Set<String> rows = new HashSet<>();
        for (int row = 0; row < users.size(); row++) {
            WeComUser user = users.get(row);
            String place = "user/list userlist[" + row + "] of department " + deptId;
            if (isIdentified(user) && !rows.add(user.userid())) {
                step.notes().odd().twice(place);
            }
            keep(deptId, user, new SeenMembers.Place(number, row), place);
        }
    }

    /**
     * 45029: too many for one answer; ids first, then one by one (section 3.3). Whom the list of ids shows is present, even if
     * asking for it alone is refused.
     */
    private List<WeComUser> list(long deptId) {
        try {
            return step.client().getUser().list(deptId);
        } catch (WeComException failed) {
            if (failed.getKind() != WeComException.Kind.TOO_LARGE) {
                throw failed;
            }
        }
        step.notes().called();
        List<WeComUser> ids = step.client().getUser().simplelist(deptId);
        List<WeComUser> users = new ArrayList<>();
        for (WeComUser id : ids) {
            Optional<WeComUser> full = isIdentified(id)
                    ? step.notes().callVisible("A member of department " + deptId, () -> get(id.userid()))
                    : Optional.empty();
            users.add(full.orElse(id));
            alive();
        }
        return users;
    }

    private void one(String userid, Set<Integer> denials) {
        step.notes()
                .ask(
                        "A member asked for by itself",
                        denials,
                        () -> get(userid),
                        user -> {
                            keep(0, user, BY_ITSELF, "user/get");
                            if (RemoteMembers.hasLeft(user)) {
                                left.add(userid);
                            }
                        },
                        () -> denied.add(userid));
    }

    /** An answer about somebody else says nothing of the one asked for. WeCom itself does not tell the case of userids apart. */
    private WeComUser get(String userid) {
        WeComUser user = step.client().getUser().get(userid);
        if (!userid.equalsIgnoreCase(user.userid())) {
            throw new CorpException("user/get answered with another member than was asked for");
        }
        return user;
    }

    /** Whom nobody can tell may be anybody: a gap of that department. So is one whose own departments lack it. */
    private void keep(long askedDept, WeComUser user, SeenMembers.Place at, String place) {
        boolean damaged = RemoteMembers.isDamaged(user);
        boolean listed = askedDept > 0;
        if (!isIdentified(user)) {
            step.notes().gap("Members of department " + askedDept + ": " + unidentified(user, place));
            return;
        }
        step.notes().odd().fields(listed ? "department " + askedDept : "", user.defects());
        if (listed
                && !damaged
                && !user.department().isEmpty()
                && !user.department().contains(askedDept)) {
            found.contradict(user.userid());
            step.notes()
                    .gap("Members of department " + askedDept + ": " + place
                            + " holds a member of other departments only");
        } else if (!RemoteMembers.hasLeft(user)) {
            boolean placed = listed && user.department().isEmpty();
            WeComUser seen = placed ? user.inDepartment(askedDept) : user;
            remote(seen, place)
                    .map(member -> listed && damaged ? withDept(member, Long.toString(askedDept)) : member)
                    .ifPresent(member -> found.add(at, mapping.map(seen, member), placed));
        }
    }

    private static boolean isIdentified(WeComUser user) {
        return user.userid() != null && !user.userid().isBlank();
    }

    private static String unidentified(WeComUser user, String place) {
        String what = user.defects().stream()
                .filter(defect -> defect.isOf("userid"))
                .map(defect -> defect.place() + " " + defect.problem())
                .findFirst()
                .orElse(place + " came without a userid");
        return what + "; it may be any member";
    }

    /** Of a damaged list of departments the one that was asked for may be what is missing. */
    private static RemoteMember withDept(RemoteMember member, String deptId) {
        if (member.links().stream().anyMatch(link -> link.deptId().equals(deptId))) {
            return member;
        }
        List<RemoteLink> links = new ArrayList<>(member.links());
        links.add(RemoteLink.bare(deptId));
        return member.withLinks(links, true);
    }

    /** A member whose id no store could keep is a gap, not the end of the reading. */
    private Optional<RemoteMember> remote(WeComUser user, String place) {
        try {
            return Optional.of(RemoteMembers.of(user, step.notes().odd(), place));
        } catch (CorpArgumentException odd) {
            step.notes().gap(place + ": a member was left out: " + odd.getMessage());
            return Optional.empty();
        }
    }
}
