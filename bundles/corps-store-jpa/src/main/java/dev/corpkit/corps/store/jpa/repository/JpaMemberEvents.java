package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.MemberEventRepository;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.MemberEventEntity;
import dev.corpkit.corps.store.jpa.entity.Moment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

record JpaMemberEvents(JpaSession session) implements MemberEventRepository {

    private static final Comparator<MemberEventRow> ORDER = Comparator.comparing(MemberEventRow::memberId)
            .thenComparing(row -> row.kind().name())
            .thenComparing(MemberEventRow::detail);

    @Override
    public List<MemberEventRow> all(OrgKey org) {
        return session
                .read(MemberEventEntity.class, "select e from MemberEventEntity e" + OfOrg.WHERE, OfOrg.parameters(org))
                .stream()
                .map(MemberEventEntity::toRow)
                .sorted(ORDER)
                .toList();
    }

    /** Row by row in one order: of two nodes that keep the same at once, one waits for the other. */
    @Override
    public void keep(OrgKey org, Collection<MemberEventRow> events) {
        events.stream().sorted(ORDER).forEach(event -> {
            session.lockedOrNew(
                            MemberEventEntity.class, MemberEventEntity.key(org, event), RowKey.memberEvent(org, event))
                    .fillIfLater(event);
            session.send("Keeping an event of a member of " + org);
        });
    }

    @Override
    public void settle(OrgKey org, Collection<MemberEventRow> events) {
        events.stream()
                .sorted(ORDER)
                .forEach(event -> session.execute(
                        "Settling an event of a member of " + org,
                        "delete from MemberEventEntity e" + OfOrg.WHERE
                                + " and e.memberId = :memberId and e.kind = :kind and e.detail = :detail and e.at <= :at",
                        OfOrg.parameters(
                                org,
                                Map.of(
                                        "memberId", event.memberId(),
                                        "kind", event.kind(),
                                        "detail", event.detail(),
                                        "at", Moment.write(event.at())))));
    }
}
