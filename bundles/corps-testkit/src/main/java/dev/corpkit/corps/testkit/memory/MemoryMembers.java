package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.MemberRepository;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

record MemoryMembers(Table<OrgKey, MemberRow> members) implements MemberRepository {

    @Override
    public List<MemberRow> all(OrgKey org) {
        return members.all(org);
    }

    @Override
    public Optional<MemberRow> find(OrgKey org, String memberId) {
        return members.find(org, RowId.of(memberId));
    }

    @Override
    public List<MemberRow> findAll(OrgKey org, Collection<String> memberIds) {
        return new TreeSet<>(memberIds)
                .stream()
                        .map(id -> members.find(org, RowId.of(id)))
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public void insert(OrgKey org, Collection<MemberRow> rows) {
        members.insert(org, rows);
    }

    @Override
    public void update(OrgKey org, Collection<MemberRow> rows) {
        members.update(org, rows);
    }
}
