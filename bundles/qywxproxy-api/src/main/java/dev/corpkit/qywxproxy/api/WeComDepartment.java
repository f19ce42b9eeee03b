package dev.corpkit.qywxproxy.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department as WeCom answers it (P96274). Component names are WeCom's.
 *
 * @param id 1 for the root
 * @param name null or empty where not granted
 * @param nameEn English name
 * @param departmentLeader userids of the leaders inside the scope
 * @param parentid 0 for the root; may name a department that is not visible
 * @param order 0 to 2^32-1, larger first
 */
public record WeComDepartment(
        long id,
        @Nullable String name,
        @Nullable String nameEn,
        List<String> departmentLeader,
        long parentid,
        long order) {

    /** Tolerates an absent list. */
    public WeComDepartment {
        departmentLeader = departmentLeader == null ? List.of() : List.copyOf(departmentLeader);
    }
}
