package dev.corpkit.qywxproxy.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department as WeCom answers it (P96274). Component names are WeCom's.
 *
 * @param id 1 for the root; 0 where it could not be read, then a defect says why
 * @param name null or empty where not granted
 * @param nameEn English name
 * @param departmentLeader userids of the leaders inside the scope
 * @param parentid 0 for the root; may name a department that is not visible; null where absent or unreadable
 * @param order 0 to 2^32-1, larger first; null where absent or unreadable
 * @param defects what of it could not be read
 */
public record WeComDepartment(
        long id,
        @Nullable String name,
        @Nullable String nameEn,
        List<String> departmentLeader,
        @Nullable Long parentid,
        @Nullable Long order,
        List<AnswerDefect> defects) {

    /** Tolerates absent lists. */
    public WeComDepartment {
        departmentLeader = departmentLeader == null ? List.of() : List.copyOf(departmentLeader);
        defects = defects == null ? List.of() : List.copyOf(defects);
    }

    /** One without defects. */
    public WeComDepartment(
            long id,
            @Nullable String name,
            @Nullable String nameEn,
            List<String> departmentLeader,
            long parentid,
            long order) {
        this(id, name, nameEn, departmentLeader, parentid, order, List.of());
    }
}
