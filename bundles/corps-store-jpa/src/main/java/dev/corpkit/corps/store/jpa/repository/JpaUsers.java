package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.UserRepository;
import dev.corpkit.corps.store.jpa.entity.UserEntity;
import dev.corpkit.corps.store.jpa.entity.UserSourceEntity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

record JpaUsers(JpaSession session) implements UserRepository {

    @Override
    public Map<String, String> resolve(String corpId, Collection<String> memberIds, UnaryOperator<String> newId) {
        TreeSet<String> asked = new TreeSet<>(memberIds);
        Map<String, String> known = known(corpId, asked);
        if (!known.keySet().containsAll(asked)) {
            session.lockedOrNew(UserSourceEntity.class, corpId, RowKey.userSource(corpId));
            // Whoever had the lock before may have made some.
            known = known(corpId, asked);
            known.putAll(make(corpId, missing(asked, known), newId));
        }
        return known;
    }

    @Override
    public Set<String> unknown(Collection<String> userIds) {
        Set<String> unknown = new TreeSet<>(userIds);
        for (Among some : Among.chunks(session.dialect(), "userId", userIds)) {
            unknown.removeAll(session.values(
                    "Looking for persons",
                    String.class,
                    "select distinct e.userId from UserEntity e where"
                            + some.clause().substring(" and".length()),
                    some.parameters()));
        }
        return unknown;
    }

    @Override
    public void rename(String corpId, String memberId, String newMemberId, String userId) {
        String doing = "Renaming a person of " + corpId;
        session.lockedOrNew(UserSourceEntity.class, corpId, RowKey.userSource(corpId));
        session.execute(
                doing,
                "delete from UserEntity e where e.corpId = :corpId and e.memberId in :ids",
                Map.of("corpId", corpId, "ids", List.of(memberId, newMemberId)));
        session.insert(doing, List.of(new UserEntity(corpId, newMemberId, userId)));
    }

    @Override
    public int erase(String corpId) {
        // Whoever is giving userIds there is let finish, and whoever waits for it makes the row anew.
        session.locked(UserSourceEntity.class, corpId);
        delete(UserSourceEntity.class, corpId);
        return delete(UserEntity.class, corpId);
    }

    private int delete(Class<?> type, String corpId) {
        return session.execute(
                "Erasing the persons of " + corpId,
                "delete from " + type.getSimpleName() + " e where e.corpId = :corpId",
                Map.of("corpId", corpId));
    }

    private Map<String, String> known(String corpId, Collection<String> memberIds) {
        Map<String, String> known = new TreeMap<>();
        for (Among some : Among.chunks(session.dialect(), "memberId", memberIds)) {
            Map<String, Object> parameters = new HashMap<>(some.parameters());
            parameters.put("corpId", corpId);
            session.read(
                            UserEntity.class,
                            "select e from UserEntity e where e.corpId = :corpId" + some.clause(),
                            parameters)
                    .forEach(user -> known.put(user.memberId(), user.userId()));
        }
        return known;
    }

    private static List<String> missing(Collection<String> asked, Map<String, String> known) {
        return asked.stream().filter(id -> !known.containsKey(id)).toList();
    }

    private Map<String, String> make(String corpId, List<String> memberIds, UnaryOperator<String> newId) {
        Map<String, String> made = new TreeMap<>();
        memberIds.forEach(memberId -> made.put(memberId, newId.apply(memberId)));
        session.insert(
                "Giving userIds to " + corpId,
                made.entrySet().stream()
                        .map(entry -> new UserEntity(corpId, entry.getKey(), entry.getValue()))
                        .toList());
        return made;
    }
}
