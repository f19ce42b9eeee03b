package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stored organization at a moment.
 *
 * @param members by memberId
 * @param depts by deptId
 */
record Picture(Map<String, CorpMember> members, Map<String, CorpDept> depts) {

    static Picture of(Corp corp) {
        return new Picture(by(corp.getMembers(), CorpMember::getMemberId), by(corp.getDepts(), CorpDept::getDeptId));
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    boolean isActive(String userid) {
        return isActive(members.get(userid));
    }

    static boolean isActive(@Nullable CorpMember member) {
        return member != null && member.getStatus().equals("active");
    }

    long count(Predicate<CorpMember> kind) {
        return members.values().stream().filter(kind).count();
    }
}
