package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.Collection;
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

    private final Step step;
    private final MemberMapping mapping;
    private final Map<String, RemoteMember> found = new ConcurrentSkipListMap<>();
    private final Map<String, MemberDenial> denied = new ConcurrentSkipListMap<>();
    private final Set<String> left = new ConcurrentSkipListSet<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;

    MemberReading(Step step, MemberMapping mapping) {
        this.step = step;
        this.mapping = mapping;
    }

    void ofDepts(List<RemoteDept> depts) {
        total = depts.size();
        alive();
        step.calls().forEach(depts, dept -> {
            ofDept(Long.parseLong(dept.deptId()));
            done.incrementAndGet();
            alive();
        });
    }

    /** Asks for users by themselves, as far as no department brought them. */
    void named(Collection<String> userids) {
        List<String> unseen =
                userids.stream().filter(userid -> !found.containsKey(userid)).toList();
        step.calls().forEach(unseen, userid -> {
            one(userid);
            alive();
        });
    }

    /** A run keeps its lease by telling its progress; long steps tell it too. */
    private void alive() {
        step.progress().progress(Phase.MEMBERS, done.get(), total);
    }

    List<RemoteMember> found() {
        return new ArrayList<>(found.values());
    }

    boolean isFound(String userid) {
        return found.containsKey(userid);
    }

    /** What WeCom answered of those that it did not show. Who was shown anywhere else in the reading is there. */
    Map<String, MemberDenial> denials() {
        Map<String, MemberDenial> answers = new TreeMap<>(denied);
        left.forEach(userid -> answers.put(userid, MemberDenial.LEFT));
        answers.keySet().removeAll(found.keySet());
        return answers;
    }

    /** Those asked for by themselves whom WeCom denied: of whom it says nothing else. */
    Set<String> denied() {
        Set<String> ids = new TreeSet<>(denied.keySet());
        ids.removeAll(found.keySet());
        return ids;
    }

    private void ofDept(long deptId) {
        step.notes()
                .call("Members of department " + deptId, Reach.EVERYTHING, () -> list(deptId))
                .ifPresent(users -> users.forEach(user -> keep(deptId, user)));
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
            users.add(one(deptId, id));
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

    private void one(String userid) {
        step.notes()
                .ask(
                        "A member asked for by itself",
                        Reach.ofMembers(Set.of(userid)),
                        DenialCodes.MEMBER,
                        () -> get(userid),
                        user -> keep(0, user),
                        code -> denied.put(userid, DenialCodes.member(code)));
    }

    /** An answer about somebody else says nothing of the one asked for. WeCom itself does not tell the case of userids apart. */
    private WeComUser get(String userid) {
        WeComUser user = step.client().getUser().get(userid);
        if (!userid.equalsIgnoreCase(user.userid())) {
            throw new CorpException("user/get answered with another member than was asked for");
        }
        return user;
    }

    private void keep(long askedDept, WeComUser user) {
        if (user.userid() == null || user.userid().isBlank()) {
            step.notes()
                    .gap(new Gap(
                            "user/list (no userid)",
                            "Members of department " + askedDept,
                            "one came without a userid, and may be any of those stored",
                            "The next sync asks again",
                            Reach.EVERYTHING));
        } else if (askedDept > 0
                && !user.department().isEmpty()
                && !user.department().contains(askedDept)) {
            step.notes()
                    .contradiction(
                            "user/list",
                            "Members of department " + askedDept,
                            "the answer holds a member of other departments only",
                            Reach.EVERYTHING);
        } else if (RemoteMembers.hasLeft(user)) {
            left.add(user.userid());
        } else {
            WeComUser placed = askedDept > 0 && user.department().isEmpty() ? user.inDepartment(askedDept) : user;
            remote(placed).ifPresent(member -> found.putIfAbsent(user.userid(), mapping.map(placed, member)));
        }
    }

    /** A member whose ids no store could keep is a gap, not the end of the reading. */
    private Optional<RemoteMember> remote(WeComUser user) {
        try {
            return Optional.of(RemoteMembers.of(user));
        } catch (CorpArgumentException odd) {
            step.notes()
                    .gap(new Gap(
                            "user/list (odd id)",
                            "A member was left out",
                            odd.getMessage(),
                            "Ask WeCom's support",
                            Reach.EVERYTHING));
            return Optional.empty();
        }
    }
}
