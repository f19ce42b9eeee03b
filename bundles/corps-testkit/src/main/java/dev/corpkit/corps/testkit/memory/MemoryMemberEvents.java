package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.MemberEventRepository;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.OrgKey;
import java.util.Collection;
import java.util.List;

record MemoryMemberEvents(Table<OrgKey, MemberEventRow> events) implements MemberEventRepository {

    @Override
    public List<MemberEventRow> all(OrgKey org) {
        return events.all(org);
    }

    @Override
    public List<MemberEventRow> of(OrgKey org, String memberId) {
        return all(org).stream()
                .filter(event -> event.memberId().equals(memberId))
                .toList();
    }

    @Override
    public void keep(OrgKey org, Collection<MemberEventRow> rows) {
        rows.stream()
                .filter(row -> events.find(org, id(row))
                        .filter(known -> !row.at().isAfter(known.at()))
                        .isEmpty())
                .forEach(row -> events.put(org, row));
    }

    @Override
    public void settle(OrgKey org, Collection<MemberEventRow> rows) {
        rows.forEach(row -> events.deleteIf(
                org, known -> id(known).equals(id(row)) && !known.at().isAfter(row.at())));
    }

    static RowId id(MemberEventRow row) {
        return new RowId(row.memberId(), row.kind().name() + " " + row.detail());
    }
}
