package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.corps.sync.snapshot.Reach;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Reads members: by department, then those the scope names itself. One member seen twice is one member. */
final class MemberReading {

    /** Behind all lists. */
    private static final SeenMembers.Place BY_ITSELF = new SeenMembers.Place(Integer.MAX_VALUE, 0);

    private final Step step;
    private final MemberMapping mapping;
    private final SeenMembers found = new SeenMembers();
    private final Map<String, MemberDenial> denied = new ConcurrentSkipListMap<>();
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

    /** Asks for users by themselves, as far as no department brought them. */
    void named(Collection<String> userids) {
        ask(unseen(userids), DenialCodes.MEMBER);
    }

    /** Asks whether there is somebody of these userids, of whom nothing is stored: that one cannot be asked about hides nothing. */
    void namedAside(Collection<String> userids) {
        step.calls().forEach(List.copyOf(userids), userid -> {
            step.notes()
                    .askAside(
                            DenialCodes.MEMBER,
                            () -> get(userid),
                            user -> keep(0, user, BY_ITSELF, "user/get"),
                            code -> denied.put(userid, DenialCodes.member(code)));
            alive();
        });
    }

    /** Users whom the scope names: to deny the right to see them contradicts it. That they are unknown does not. */
    void ofScope(Collection<String> userids) {
        List<String> unseen = unseen(userids);
        step.limits().requireScopeMembers(unseen.size());
        ask(unseen, Set.of(60111));
    }

    private List<String> unseen(Collection<String> userids) {
        return userids.stream().filter(userid -> !found.contains(userid)).toList();
    }

    private void ask(List<String> unseen, Set<Integer> denials) {
        step.calls().forEach(unseen, userid -> {
            one(userid, denials);
            alive();
        });
    }

    /** A run keeps its lease by telling its progress; long steps tell it too. */
    private void alive() {
        step.progress().progress(Phase.MEMBERS, done.get(), total);
    }

    List<RemoteMember> found() {
        return found.members(!listMissing);
    }

    boolean isFound(String userid) {
        return found.contains(userid);
    }

    /** What WeCom answered of those that it did not show. Who was shown anywhere else in the reading is there. */
    Map<String, MemberDenial> denials() {
        Map<String, MemberDenial> answers = new TreeMap<>(denied);
        left.forEach(userid -> answers.put(userid, MemberDenial.LEFT));
        answers.keySet().removeAll(found.ids());
        return answers;
    }

    /** Those asked for by themselves whom WeCom denied: of whom it says nothing else. */
    Set<String> denied() {
        Set<String> ids = new TreeSet<>(denied.keySet());
        ids.removeAll(found.ids());
        return ids;
    }

    private void ofDept(int number, long deptId) {
        Optional<List<WeComUser>> users =
                step.notes().call("Members of department " + deptId, Reach.EVERYTHING, () -> list(deptId));
        users.ifPresentOrElse(list -> keep(number, deptId, list), () -> listMissing = true);
    }

    private void keep(int number, long deptId, List<WeComUser> users) {
        step.limits().requireMembers("user/list", users.size());
        Set<String> rows = new HashSet<>();
        for (int row = 0; row < users.size(); row++) {
            WeComUser user = users.get(row);
            String place = "user/list userlist[" + row + "] of department " + deptId;
            if (isIdentified(user) && !rows.add(user.userid())) {
                step.notes().odd().twice(place);
            }
            keep(deptId, user, new SeenMembers.Place(number, row), place);
        }
        step.limits().requireMembers("user/list", found.size());
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
        step.limits().requireMembers("user/simplelist", ids.size());
        List<WeComUser> users = new ArrayList<>();
        for (WeComUser id : ids) {
            users.add(isIdentified(id) ? one(deptId, id) : id);
            alive();
        }
        return users;
    }

    /** Whom the list of ids shows is present, even if asking for it alone is refused. */
    private WeComUser one(long deptId, WeComUser listed) {
        AtomicReference<WeComUser> user = new AtomicReference<>(listed);
        step.notes()
                .ask(
                        "A member of department " + deptId,
                        Reach.NOTHING,
                        DenialCodes.MEMBER,
                        () -> get(listed.userid()),
                        user::set,
                        code -> {});
        return user.get();
    }

    private void one(String userid, Set<Integer> denials) {
        step.notes()
                .ask(
                        "A member asked for by itself",
                        Reach.ofMembers(Set.of(userid)),
                        denials,
                        () -> get(userid),
                        user -> keep(0, user, BY_ITSELF, "user/get"),
                        code -> denied.put(userid, DenialCodes.member(code)));
    }

    /** An answer about somebody else says nothing of the one asked for. WeCom itself does not tell the case of userids apart. */
    private WeComUser get(String userid) {
        WeComUser user = step.client().getUser().get(userid);
        if (!userid.equalsIgnoreCase(user.userid())) {
            throw new CorpException("user/get answered with another member than was asked for");
        }
        if (!userid.equals(user.userid())) {
            step.notes().recased(userid, user.userid());
        }
        return user;
    }

    /** Whom nobody can tell may be anybody: a gap of that department. So is one whose own departments lack it. */
    private void keep(long askedDept, WeComUser user, SeenMembers.Place at, String place) {
        boolean damaged = RemoteMembers.isDamaged(user);
        boolean listed = askedDept > 0;
        if (!isIdentified(user)) {
            step.notes()
                    .gap(new Gap(
                            "user/list (no userid)",
                            "Members of department " + askedDept,
                            unidentified(user, place),
                            "The next sync asks again. If it stays, ask WeCom's support",
                            Reach.EVERYTHING));
            return;
        }
        step.notes().odd().fields(listed ? "department " + askedDept : "", user.defects());
        if (listed
                && !damaged
                && !user.department().isEmpty()
                && !user.department().contains(askedDept)) {
            found.contradict(user.userid());
            step.notes()
                    .contradiction(
                            "user/list",
                            "Members of department " + askedDept,
                            place + " holds a member of other departments only",
                            Reach.EVERYTHING);
        } else if (RemoteMembers.hasLeft(user)) {
            left.add(user.userid());
        } else {
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
            step.notes()
                    .gap(new Gap(
                            "user/list (odd id)",
                            place,
                            "a member was left out: " + odd.getMessage(),
                            "Ask WeCom's support",
                            Reach.EVERYTHING));
            return Optional.empty();
        }
    }
}
