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
import java.util.function.Function;
import java.util.stream.Stream;

record JpaMemberEvents(JpaSession session) implements MemberEventRepository {

    private static final String TABLE = "corpkit_member_event";
    private static final List<String> KEY = List.of("app_id", "full_name", "member_id", "kind", "detail");
    private static final String OF_KEY =
            " where app_id = ? and full_name = ? and member_id = ? and kind = ? and detail = ?";
    private static final Comparator<MemberEventRow> ORDER = Comparator.comparing(MemberEventRow::memberId)
            .thenComparing(row -> row.kind().name())
            .thenComparing(MemberEventRow::detail);

    @Override
    public List<MemberEventRow> all(OrgKey org) {
        return read(OfOrg.WHERE, OfOrg.parameters(org));
    }

    @Override
    public List<MemberEventRow> of(OrgKey org, String memberId) {
        return read(OfOrg.WHERE + " and e.memberId = :memberId", OfOrg.parameters(org, "memberId", memberId));
    }

    private List<MemberEventRow> read(String where, Map<String, Object> parameters) {
        return session.read(MemberEventEntity.class, "select e from MemberEventEntity e" + where, parameters).stream()
                .map(MemberEventEntity::toRow)
                .sorted(ORDER)
                .toList();
    }

    /** In one order, past the entities: of two nodes that keep the same at once, one waits for the other. */
    @Override
    public void keep(OrgKey org, Collection<MemberEventRow> events) {
        String doing = "Keeping events of members of " + org;
        session.batch(doing, session.dialect().insertIfAbsent(TABLE, KEY), rows(events, row -> key(org, row)));
        session.batch(
                doing,
                "update " + TABLE + " set happened_at = ?" + OF_KEY + " and happened_at < ?",
                rows(events, row -> join(List.of(at(row)), key(org, row), List.of(at(row)))));
    }

    @Override
    public void settle(OrgKey org, Collection<MemberEventRow> events) {
        session.batch(
                "Settling events of members of " + org,
                "delete from " + TABLE + OF_KEY + " and happened_at <= ?",
                rows(events, row -> join(key(org, row), List.of(at(row)))));
    }

    private static List<List<String>> rows(
            Collection<MemberEventRow> events, Function<MemberEventRow, List<String>> parameters) {
        return events.stream().sorted(ORDER).map(parameters).toList();
    }

    private static List<String> key(OrgKey org, MemberEventRow row) {
        return List.of(org.appId(), org.fullName(), row.memberId(), row.kind().name(), row.detail());
    }

    private static String at(MemberEventRow row) {
        return Moment.write(row.at());
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
