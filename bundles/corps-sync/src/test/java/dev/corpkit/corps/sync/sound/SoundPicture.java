package dev.corpkit.corps.sync.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.tree.Circles;
import java.util.Map;
import java.util.TreeMap;

/** What holds for every stored picture. */
public final class SoundPicture {

    private SoundPicture() {}

    /** Fails unless it does. */
    public static void assertSound(StoredPicture picture) {
        assertTree(picture);
        picture.members().values().forEach(member -> assertSound(member, picture));
        assertThat(picture.members().keySet()).containsAll(picture.links().keySet());
        assertThat(picture.members().keySet()).containsAll(picture.roleMembers().keySet());
    }

    private static void assertTree(StoredPicture picture) {
        if (picture.depts().isEmpty()) {
            return;
        }
        assertThat(picture.depts()).containsKey(DeptRow.ROOT);
        Map<String, String> parents = new TreeMap<>();
        picture.depts().values().forEach(dept -> {
            if (dept.deptId().equals(DeptRow.ROOT)) {
                assertThat(dept.parentId()).isNull();
            } else {
                assertThat(picture.depts()).containsKey(dept.parentId());
                parents.put(dept.deptId(), dept.parentId());
            }
        });
        assertThat(Circles.in(parents)).isEmpty();
    }

    private static void assertSound(MemberRow member, StoredPicture picture) {
        MemberState state = picture.stateOf(member.memberId()).orElseThrow();
        if (member.status() == MemberStatus.ACTIVE) {
            assertThat(state.links()).as(member.toString()).isNotEmpty();
            assertThat(member.offlineByHand()).isFalse();
        } else {
            assertThat(state.links()).as(member.toString()).isEmpty();
            assertThat(state.roles()).as(member.toString()).isEmpty();
        }
        state.links().forEach(link -> assertThat(picture.depts()).containsKey(link.deptId()));
        state.roles().forEach(role -> assertThat(picture.roles()).containsKey(role.roleId()));
        if (member.mainDeptId() != null) {
            assertThat(picture.depts()).containsKey(member.mainDeptId());
        }
    }

    /** Its objects: two pictures are equal when these are. */
    public static Map<String, ObjectState> objects(StoredPicture picture) {
        Map<String, ObjectState> objects = new TreeMap<>();
        picture.depts().forEach((id, dept) -> objects.put("dept " + id, dept));
        picture.roles().forEach((id, role) -> objects.put("role " + id, role));
        picture.members()
                .keySet()
                .forEach(id -> objects.put("member " + id, picture.stateOf(id).orElseThrow()));
        return objects;
    }
}
