package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.UserRepository;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

record MemoryUsers(Table<String, KnownUser> users) implements UserRepository {

    @Override
    public Map<String, String> resolve(String corpId, Collection<String> memberIds, Supplier<String> newId) {
        Map<String, String> resolved = new LinkedHashMap<>();
        for (String memberId : new TreeSet<>(memberIds)) {
            resolved.put(
                    memberId,
                    users.find(corpId, RowId.of(memberId))
                            .orElseGet(() -> make(corpId, new KnownUser(memberId, newId.get())))
                            .userId());
        }
        return resolved;
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
