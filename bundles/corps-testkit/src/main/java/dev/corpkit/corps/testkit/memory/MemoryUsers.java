package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.UserRepository;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

record MemoryUsers(Table<String, KnownUser> users) implements UserRepository {

    @Override
    public Map<String, String> resolve(String corpId, Collection<String> memberIds, UnaryOperator<String> newId) {
        Map<String, String> resolved = new LinkedHashMap<>();
        for (String memberId : new TreeSet<>(memberIds)) {
            resolved.put(
                    memberId,
                    users.find(corpId, RowId.of(memberId))
                            .orElseGet(() -> make(corpId, new KnownUser(memberId, newId.apply(memberId))))
                            .userId());
        }
        return resolved;
    }

    @Override
    public Set<String> unknown(Collection<String> userIds) {
        Set<String> known = users.everything().stream().map(KnownUser::userId).collect(Collectors.toSet());
        return userIds.stream().filter(id -> !known.contains(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void rename(String corpId, String memberId, String newMemberId, String userId) {
        users.delete(corpId, List.of(RowId.of(memberId)));
        users.put(corpId, new KnownUser(newMemberId, userId));
    }

    @Override
    public int erase(String corpId) {
        int before = users.all(corpId).size();
        users.deleteIf(corpId, user -> true);
        return before;
    }

    private KnownUser make(String corpId, KnownUser user) {
        users.put(corpId, user);
        return user;
    }
}
