package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads members: by department, then those the scope names itself. One member seen twice is one member. */
final class MemberReading {

    private static final Set<Integer> UNKNOWN = Set.of(60111);

    private final Step step;
    private final MemberMapping mapping;
    private final Map<String, RemoteMember> found = new ConcurrentSkipListMap<>();
    private final Set<String> denied = new ConcurrentSkipListSet<>();
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
                userids.stream().filter(userid -> !found.containsKey(userid)).toList();
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
     */
    void confirm(Collection<String> stored, int most) {
        List<String> missing =
                stored.stream().filter(userid -> !found.containsKey(userid)).toList();
        if (missing.size() <= most) {
            named(missing);
        }
    }

    /** A run keeps its lease by telling its progress; long steps tell it too. */
    private void alive() {
        step.progress().progress(Phase.MEMBERS, done.get(), total);
    }

    List<RemoteMember> found() {
        return new ArrayList<>(found.values());
    }

    /** Those asked for by themselves whom WeCom denied, or called gone. */
    Set<String> absent() {
        Set<String> gone = denied();
        gone.addAll(left);
        gone.removeAll(found.keySet());
        return gone;
    }

    /** Those of them whom WeCom denied: of whom it says nothing else. */
    Set<String> denied() {
        Set<String> gone = new TreeSet<>(denied);
        gone.removeAll(found.keySet());
        return gone;
    }

    private void ofDept(long deptId) {
        step.notes()
                .call("Members of department " + deptId, () -> list(deptId))
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
            users.add(step.notes()
                    .callVisible("A member of department " + deptId, () -> get(id.userid()))
                    .orElse(id));
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
                            keep(0, user);
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

    private void keep(long askedDept, WeComUser user) {
        if (user.userid() == null) {
            step.notes().gap("Members of department " + askedDept + ": one came without a userid");
        } else if (askedDept > 0
                && !user.department().isEmpty()
                && !user.department().contains(askedDept)) {
            step.notes()
                    .gap("Members of department " + askedDept
                            + ": the answer holds a member of other departments only");
        } else if (!RemoteMembers.hasLeft(user)) {
            WeComUser placed = askedDept > 0 && user.department().isEmpty() ? user.inDepartment(askedDept) : user;
            remote(placed).ifPresent(member -> found.putIfAbsent(user.userid(), mapping.map(placed, member)));
        }
    }

    /** A member whose ids no store could keep is a gap, not the end of the reading. */
    private Optional<RemoteMember> remote(WeComUser user) {
        try {
            return Optional.of(RemoteMembers.of(user));
        } catch (CorpArgumentException odd) {
            step.notes().gap("A member was left out: " + odd.getMessage());
            return Optional.empty();
        }
    }
}
