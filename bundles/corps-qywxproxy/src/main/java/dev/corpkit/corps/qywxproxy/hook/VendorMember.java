package dev.corpkit.corps.qywxproxy.hook;

import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** WeCom's answer of a member under WeCom's names (P96255, P96260), unmodifiable throughout; absent fields are absent. */
final class VendorMember {

    private VendorMember() {}

    static Map<String, Object> of(WeComUser user) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("userid", user.userid());
        fields.put("name", user.name());
        fields.put("department", user.department());
        fields.put("order", user.order());
        fields.put("is_leader_in_dept", user.isLeaderInDept());
        fields.put("main_department", user.mainDepartment());
        fields.put("direct_leader", user.directLeader());
        fields.put("status", user.status());
        fields.put("position", user.position());
        fields.put("alias", user.alias());
        fields.put("telephone", user.telephone());
        fields.put("english_name", user.englishName());
        fields.put("external_position", user.externalPosition());
        fields.put("extattr", fixed(user.extattr()));
        fields.values().removeIf(value -> value == null);
        return Collections.unmodifiableMap(fields);
    }

    private static @Nullable Object fixed(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, part) -> copy.put(key, fixed(part)));
            return Collections.unmodifiableMap(copy);
        }
        return value instanceof List<?> list
                ? list.stream().map(VendorMember::fixed).toList()
                : value;
    }
}
