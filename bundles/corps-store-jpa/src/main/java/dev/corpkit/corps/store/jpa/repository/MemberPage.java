package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.MemberFilter;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.store.jpa.entity.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A page of members: sought and ordered by the database, so that it reads no more than it tells. */
record MemberPage(JpaSession session, OrgKey org, MemberFilter filter, String after, int limit) {

    private static final String OF_SAME =
            " l where l.app_id = e.app_id and l.full_name = e.full_name and l.member_id = e.member_id and ";

    List<MemberRow> read() {
        Set<String> deptIds = filter.deptIds();
        if (limit <= 0 || !SearchText.canMatch(filter.text())) {
            return List.of();
        }
        return deptIds == null ? page(List.of()) : merged(deptIds);
    }

    /** Those of the departments of one statement after those of the other; a member of several comes once. */
    private List<MemberRow> merged(Collection<String> deptIds) {
        TreeMap<String, MemberRow> pages = new TreeMap<>(session.dialect().order());
        for (List<String> some : JpaSession.chunks(deptIds)) {
            page(some).forEach(row -> pages.put(row.memberId(), row));
        }
        return pages.values().stream().limit(limit).toList();
    }

    private List<MemberRow> page(List<String> deptIds) {
        StringBuilder sql = new StringBuilder("select e.member_id from corpkit_member e")
                .append(" where e.app_id = ? and e.full_name = ? and e.member_id > ?");
        List<Object> parameters = new ArrayList<>(List.of(org.appId(), org.fullName(), after));
        if (!deptIds.isEmpty()) {
            sql.append(" and exists (select 1 from corpkit_dept_link").append(OF_SAME);
            sql.append("l.dept_id in (").append(marks(deptIds)).append("))");
            parameters.addAll(deptIds);
        }
        if (filter.roleId() != null) {
            sql.append(" and exists (select 1 from corpkit_role_member").append(OF_SAME);
            sql.append("l.role_id = ?)");
            parameters.add(filter.roleId());
        }
        if (!filter.text().isEmpty()) {
            sql.append(" and e.search_text like ? escape '!'");
            parameters.add(SearchText.pattern(filter.text()));
        }
        if (filter.status() != null) {
            sql.append(" and e.status = ?");
            parameters.add(filter.status().name());
        }
        if (!filter.activations().isEmpty()) {
            sql.append(" and e.activation in (")
                    .append(marks(filter.activations()))
                    .append(")");
            filter.activations().stream().map(Activation::name).forEach(parameters::add);
        }
        if (!filter.visibilities().isEmpty()) {
            sql.append(" and e.visibility in (")
                    .append(marks(filter.visibilities()))
                    .append(")");
            filter.visibilities().stream().map(Visibility::name).forEach(parameters::add);
        }
        sql.append(" order by e.member_id limit ?");
        parameters.add(limit);
        return rows(session.texts("Reading Member", sql.toString(), parameters));
    }

    /**
     * In the order of their ids. Not read by the statement that finds them: EclipseLink knows the columns of SQL by their names
     * in upper case, which is another in Turkish.
     */
    private List<MemberRow> rows(List<String> ids) {
        Map<String, MemberRow> rows = new HashMap<>();
        new JpaMembers(session).findAll(org, ids).forEach(row -> rows.put(row.memberId(), row));
        return ids.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
