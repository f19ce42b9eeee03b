package dev.corpkit.corps.qywxproxy.dict;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.CompleteSnapshot;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.Snapshot;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A snapshot as the map that {@code getThirdCorpData} promises (contract row C16). */
public final class ThirdCorpData {

    private ThirdCorpData() {}

    /** The map: unmodifiable; entries of its lists are made when they are asked for. */
    public static Map<String, Object> of(String corpId, String title, Snapshot snapshot, Instant fetchedAt) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(Keys.CORP_ID, corpId);
        data.put(Keys.CORP_NAME, snapshot.corpName() == null ? title : snapshot.corpName());
        data.put(Keys.DEPT_LIST, lazily(snapshot.picture().depts(), ThirdCorpData::dept));
        data.put(Keys.USER_DICT, users(snapshot.picture().members()));
        data.put(Keys.ROLE_LIST, lazily(snapshot.picture().roles(), ThirdCorpData::role));
        data.put(Keys.SCOPE, scope(snapshot.observation()));
        data.put(Keys.COMPLETE, snapshot instanceof CompleteSnapshot);
        data.put(Keys.FETCHED_AT, fetchedAt.toString());
        return Collections.unmodifiableMap(data);
    }

    private static <T> List<Map<String, Object>> lazily(List<T> values, Function<T, Map<String, Object>> entry) {
        return new AbstractList<>() {
            @Override
            public Map<String, Object> get(int index) {
                return entry.apply(values.get(index));
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }

    private static Map<String, Object> dept(RemoteDept dept) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(Keys.DEPT_ID, dept.deptId());
        entry.put(Keys.NAME, dept.name() == null || dept.name().isBlank() ? dept.deptId() : dept.name());
        entry.put(Keys.PARENT_ID, dept.parentId());
        putIf(dept.order() != null, entry, Keys.ORDER, dept.order());
        entry.put(Keys.LEADERS, dept.leaders());
        putIf(!dept.parentKnown(), entry, Keys.PARENT_KNOWN, false);
        putIf(!dept.leadersKnown(), entry, Keys.LEADERS_KNOWN, false);
        return Collections.unmodifiableMap(entry);
    }

    private static Map<String, Object> users(List<RemoteMember> members) {
        Map<String, RemoteMember> byId = new TreeMap<>();
        members.forEach(member -> byId.put(member.memberId(), member));
        return new LazyValues<>(byId, ThirdCorpData::user);
    }

    private static Map<String, Object> user(RemoteMember member) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(Keys.MEMBER_ID, member.memberId());
        entry.put(Keys.NAME, text(member.name()));
        entry.put(Keys.ALIAS, text(member.alias()));
        entry.put(Keys.POSITION, text(member.position()));
        putIf(member.activation() != null, entry, Keys.STATUS, status(member.activation()));
        entry.put(Keys.MAIN_DEPT_ID, member.mainDeptId());
        entry.put(
                Keys.DEPT_LIST, member.links().stream().map(ThirdCorpData::link).toList());
        putIf(member.linksDamaged(), entry, Keys.LINKS_DAMAGED, true);
        return Collections.unmodifiableMap(entry);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What WeCom did not tell is left out. */
    private static void putIf(boolean told, Map<String, Object> entry, String key, @Nullable Object value) {
        if (told) {
            entry.put(key, value);
        }
    }

    private static @Nullable String status(@Nullable Activation activation) {
        if (activation == null) {
            return null;
        }
        return switch (activation) {
            case ACTIVATED -> Keys.ACTIVE;
            case DISABLED -> Keys.DISABLED;
            case INACTIVE -> Keys.INACTIVE;
        };
    }

    private static Map<String, Object> link(RemoteLink link) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(Keys.DEPT_ID, link.deptId());
        putIf(link.order() != null, entry, Keys.ORDER, link.order());
        putIf(link.leaderKnown(), entry, Keys.LEADER, link.leader());
        return Collections.unmodifiableMap(entry);
    }

    private static Map<String, Object> role(RemoteRole role) {
        return Map.of(
                Keys.ROLE_ID,
                role.roleId(),
                Keys.NAME,
                role.name() == null || role.name().isBlank() ? role.roleId() : role.name(),
                Keys.MEMBER_IDS,
                role.memberIds().stream().sorted().toList());
    }

    private static Map<String, Object> scope(Observation observation) {
        ScopeRow scope = observation.scope();
        return Map.of(
                Keys.DEPTS, scope.depts(),
                Keys.MEMBERS, scope.members(),
                Keys.TAGS, scope.tags(),
                Keys.TAG_DEPTS, scope.tagDepts(),
                Keys.AUTH_MODE, authMode(observation.authMode()),
                Keys.HIDDEN, hidden(observation.denials()));
    }

    private static String authMode(AuthMode mode) {
        return mode == AuthMode.MEMBER ? Keys.MEMBER : Keys.ADMINISTRATOR;
    }

    private static List<String> hidden(Denials denials) {
        return denials.members().entrySet().stream()
                .filter(denial -> denial.getValue() == MemberDenial.HIDDEN)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
