package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.MemberFilter;
import dev.corpkit.corps.store.MemberRepository;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.MemberEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record JpaMembers(OrgTable<MemberEntity, MemberRow> members) implements MemberRepository {

    JpaMembers(JpaSession session) {
        this(new OrgTable<>(
                session,
                MemberEntity.class,
                MemberEntity::fromRow,
                "memberId",
                MemberRow::memberId,
                Comparator.comparing(MemberRow::memberId)));
    }

    @Override
    public List<MemberRow> all(OrgKey org) {
        return members.all(org);
    }

    @Override
    public Optional<MemberRow> find(OrgKey org, String memberId) {
        return findAll(org, List.of(memberId)).stream().findFirst();
    }

    @Override
    public List<MemberRow> findAll(OrgKey org, Collection<String> memberIds) {
        return members.of(org, memberIds);
    }

    @Override
    public List<MemberRow> page(OrgKey org, MemberFilter filter, String after, int limit) {
        return new MemberPage(members.session(), org, filter, after, limit).read();
    }

    @Override
    public void insert(OrgKey org, Collection<MemberRow> rows) {
        members.insert(org, rows);
    }

    @Override
    public void rename(OrgKey org, String memberId, String newMemberId) {
        MemberRow row = find(org, memberId)
                .orElseThrow(() -> members.session()
                        .fail("Renaming a member of " + org + ": no row of memberId " + memberId + " exists", null));
        members.deleteBy(org, "memberId", List.of(memberId, newMemberId));
        members.insert(org, List.of(row.withMemberId(newMemberId)));
    }

    @Override
    public void update(OrgKey org, Collection<MemberRow> rows) {
        members.update(org, rows);
    }
}
