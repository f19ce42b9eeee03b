package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.MemberFilter;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.MemberEntity;
import dev.corpkit.corps.store.jpa.entity.SearchText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A page of members: sought and ordered by the database, so that it reads no more than it tells. */
record MemberPage(JpaSession session, OrgKey org, MemberFilter filter, String after, int limit) {

    private static final String OF_SAME = "l.appId = :appId and l.fullName = :fullName and l.memberId = e.memberId";

    List<MemberRow> read() {
        Set<String> deptIds = filter.deptIds();
        if (!SearchText.canMatch(filter.text())) {
            return List.of();
        }
        return deptIds == null ? page("", Map.of()) : merged(deptIds);
    }

    /** Those of the departments of one statement after those of the other; a member of several comes once. */
    private List<MemberRow> merged(Collection<String> deptIds) {
        TreeMap<String, MemberRow> pages = new TreeMap<>(session.dialect().order());
        for (List<String> some : JpaSession.chunks(deptIds)) {
            page(
                            " and exists (select l.deptId from DeptLinkEntity l where " + OF_SAME
                                    + " and l.deptId in :deptIds)",
                            Map.of("deptIds", some))
                    .forEach(row -> pages.put(row.memberId(), row));
        }
        return pages.values().stream().limit(limit).toList();
    }

    private List<MemberRow> page(String condition, Map<String, ?> values) {
        StringBuilder jpql = new StringBuilder("select e from MemberEntity e").append(OfOrg.WHERE);
        jpql.append(" and e.memberId > :after").append(condition);
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.put("after", after);
        if (!filter.text().isEmpty()) {
            jpql.append(" and locate(:text, e.searchText) > 0");
            parameters.put("text", SearchText.folded(filter.text()));
        }
        if (filter.status() != null) {
            jpql.append(" and e.status = :status");
            parameters.put("status", filter.status());
        }
        if (!filter.activations().isEmpty()) {
            jpql.append(" and e.activation in :activations");
            parameters.put("activations", filter.activations());
        }
        if (filter.roleId() != null) {
            jpql.append(" and exists (select l.roleId from RoleMemberEntity l where ")
                    .append(OF_SAME)
                    .append(" and l.roleId = :roleId)");
            parameters.put("roleId", filter.roleId());
        }
        jpql.append(" order by e.memberId");
        return session.read(MemberEntity.class, jpql.toString(), OfOrg.parameters(org, parameters), limit).stream()
                .map(MemberEntity::toRow)
                .toList();
    }
}
