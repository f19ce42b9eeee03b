package dev.corpkit.corps.sync;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.OrgWriter;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.takeback.TakeBack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes an organization by hand, as the methods of {@code Corp} and the shell do: with history. */
final class Hands {

    private final Mirror mirror;
    private final Random random;
    private int last;

    Hands(Mirror mirror, long seed) {
        this.mirror = mirror;
        this.random = new Random(seed);
    }

    /** Something at random that a person may do. */
    void change() {
        StoredPicture rows = mirror.rows();
        switch (random.nextInt(5)) {
            case 0 ->
                add(dept("club" + ++last)
                        .local()
                        .under(any(rows.depts().keySet()))
                        .row());
            case 1 ->
                anyone(rows, MemberStatus.ACTIVE).ifPresent(id -> {
                    ObjectState role = new RoleRow("admin", "admin", Source.LOCAL);
                    List<ObjectChange> changes = new ArrayList<>();
                    if (!rows.roles().containsKey("admin")) {
                        changes.add(new ObjectChange(null, role));
                    }
                    changes.add(member(rows, id, member -> withRole(member, "admin")));
                    write(changes);
                });
            case 2 -> anyone(rows, MemberStatus.ACTIVE).ifPresent(this::offline);
            case 3 -> anyone(rows, MemberStatus.OFFLINE).ifPresent(this::restore);
            default ->
                anyone(rows, MemberStatus.ACTIVE)
                        .ifPresent(id -> link(id, any(rows.depts().keySet())));
        }
    }

    void add(ObjectState object) {
        write(List.of(new ObjectChange(null, object)));
    }

    /** As offlineMember does. */
    void offline(String memberId) {
        write(
                mirror.rows(),
                memberId,
                member -> new MemberState(standing(member.row(), MemberStatus.OFFLINE, true), List.of(), List.of()));
    }

    /** As restoreMember does. */
    void restore(String memberId) {
        write(
                mirror.rows(),
                memberId,
                member -> new MemberState(
                        standing(member.row(), MemberStatus.ACTIVE, false),
                        List.of(new DeptLink(memberId, DeptRow.ROOT, 0, false)),
                        List.of()));
    }

    void link(String memberId, String deptId) {
        write(mirror.rows(), memberId, member -> {
            List<DeptLink> links = new ArrayList<>(member.links());
            links.removeIf(link -> link.deptId().equals(deptId));
            links.add(new DeptLink(memberId, deptId, 7, false));
            return new MemberState(member.row(), links, member.roles());
        });
    }

    /** As setUserRole does; the role is there. */
    void role(String memberId, String roleId) {
        write(mirror.rows(), memberId, member -> withRole(member, roleId));
    }

    void move(String deptId, String parentId) {
        DeptRow row = mirror.dept(deptId);
        write(List.of(new ObjectChange(
                row, new DeptRow(deptId, parentId, row.name(), row.order(), row.leaders(), row.source()))));
    }

    void remove(ObjectState object) {
        write(List.of(new ObjectChange(object, null)));
    }

    /** Takes a run back, the pure part of it only; returns the id under which that is kept. */
    String takeBack(String runId) {
        String id = "back-" + ++last + "-of-" + runId;
        mirror.ask(tx -> new OrgWriter(tx, mirror.org)
                .write(
                        HistoryRow.Cause.TAKEN_BACK,
                        id,
                        mirror.clock.instant(),
                        TakeBack.of(tx, mirror.org, runId).changes(),
                        done -> {}));
        return id;
    }

    private static MemberState withRole(MemberState member, String roleId) {
        List<RoleMemberRow> roles = new ArrayList<>(member.roles());
        roles.removeIf(role -> role.roleId().equals(roleId));
        roles.add(new RoleMemberRow(member.id(), roleId, Source.LOCAL, 0));
        return new MemberState(member.row(), member.links(), roles);
    }

    private static MemberRow standing(MemberRow row, MemberStatus status, boolean byHand) {
        return row.withStatus(status).withOfflineByHand(byHand);
    }

    private Optional<String> anyone(StoredPicture rows, MemberStatus status) {
        List<String> ids = rows.members().values().stream()
                .filter(member -> member.status() == status)
                .map(MemberRow::memberId)
                .sorted()
                .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(any(ids));
    }

    private String any(Collection<String> ids) {
        return List.copyOf(new TreeSet<>(ids)).get(random.nextInt(ids.size()));
    }

    private void write(StoredPicture rows, String memberId, Function<MemberState, MemberState> change) {
        ObjectChange written = member(rows, memberId, change);
        if (written != null) {
            write(List.of(written));
        }
    }

    private static @Nullable ObjectChange member(
            StoredPicture rows, String id, Function<MemberState, MemberState> change) {
        MemberState before = rows.stateOf(id).orElseThrow();
        MemberState after = change.apply(before);
        return after.equals(before) ? null : new ObjectChange(before, after);
    }

    private void write(List<ObjectChange> changes) {
        mirror.given(tx -> new OrgWriter(tx, mirror.org)
                .byHand(
                        mirror.clock.instant(),
                        changes.stream().filter(change -> change != null).toList()));
    }
}
