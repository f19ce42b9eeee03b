package dev.corpkit.auths.qywxproxy.login;

import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A member of an enterprise who may log in, as the organizations here know it. {@link #toString()} shows nothing.
 *
 * @param corpId the enterprise
 * @param member as the first of these organizations has it
 * @param orgs where the member is active and visible, ordered by app, then fullName; not empty
 */
record Person(String corpId, MemberRow member, List<OrgKey> orgs) {

    /** {@code userId} and {@code corpList}. */
    Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("userId", member.userId());
        card.put("corpList", orgs.stream().map(this::place).toList());
        return card;
    }

    private Map<String, Object> place(OrgKey org) {
        return Map.of(
                "appId", org.appId(),
                "corpFullName", org.fullName(),
                "corpId", corpId,
                "memberId", member.memberId());
    }

    /** What is stored of the member that a page may want to show. */
    Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("memberId", member.memberId());
        info.put("name", member.name());
        info.put("alias", member.alias());
        info.put("position", member.position());
        if (member.mainDeptId() != null) {
            info.put("mainDeptId", member.mainDeptId());
        }
        return Collections.unmodifiableMap(info);
    }

    @Override
    public String toString() {
        return "Person[]";
    }
}
