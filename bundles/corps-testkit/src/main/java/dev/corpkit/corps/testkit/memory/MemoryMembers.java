package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.MemberFilter;
import dev.corpkit.corps.store.MemberRepository;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

record MemoryMembers(Tables tables) implements MemberRepository {

    @Override
    public List<MemberRow> all(OrgKey org) {
        return tables.members.all(org);
    }

    @Override
    public Optional<MemberRow> find(OrgKey org, String memberId) {
        return tables.members.find(org, RowId.of(memberId));
    }

    @Override
    public List<MemberRow> findAll(OrgKey org, Collection<String> memberIds) {
        return new TreeSet<>(memberIds)
                .stream()
                        .map(id -> tables.members.find(org, RowId.of(id)))
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public void insert(OrgKey org, Collection<MemberRow> rows) {
        tables.members.insert(org, rows);
    }

    @Override
    public void update(OrgKey org, Collection<MemberRow> rows) {
        tables.members.update(org, rows);
    }

    @Override
    public void rename(OrgKey org, String memberId, String newMemberId) {
        MemberRow row = tables.members.require(org, RowId.of(memberId));
        tables.members.delete(org, List.of(RowId.of(memberId), RowId.of(newMemberId)));
        tables.members.insert(org, List.of(row.withMemberId(newMemberId)));
    }

    @Override
    public List<MemberRow> page(OrgKey org, MemberFilter filter, String after, int limit) {
        return all(org).stream()
                .filter(member -> member.memberId().compareTo(after) > 0)
                .filter(member -> matches(org, filter, member))
                .limit(limit)
                .toList();
    }

    private boolean matches(OrgKey org, MemberFilter filter, MemberRow member) {
        String text = filter.text().toLowerCase(Locale.ROOT);
        return Stream.of(member.memberId(), member.name(), member.alias(), member.position())
                        .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(text))
                && (filter.status() == null || filter.status() == member.status())
                && (filter.activations().isEmpty() || filter.activations().contains(member.activation()))
                && (filter.visibilities().isEmpty() || filter.visibilities().contains(member.visibility()))
                && (filter.deptIds() == null
                        || filter.deptIds().stream()
                                .anyMatch(dept -> tables.deptLinks
                                        .find(org, new RowId(member.memberId(), dept))
                                        .isPresent()))
                && (filter.roleId() == null
                        || tables.roleMembers
                                .find(org, new RowId(member.memberId(), filter.roleId()))
                                .isPresent());
    }
}
