package dev.corpkit.qywxproxy.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member as WeCom answers it (P96255, P96260); fields that newer applications never get are absent (contract row C21).
 * Component names are WeCom's. {@link #toString()} shows the userid only.
 *
 * @param userid case-sensitive
 * @param name null, empty or equal to the userid where not granted
 * @param department visible departments, unsorted
 * @param order a number per department, empty where absent
 * @param isLeaderInDept 0 or 1 per department, empty where absent
 * @param mainDepartment null where not visible
 * @param directLeader at most one userid
 * @param status 1 activated, 2 disabled, 4 not activated, 5 left; null where absent
 * @param position empty where not granted
 * @param alias may be empty
 * @param telephone empty where not granted
 * @param englishName may be empty
 * @param externalPosition may be empty
 * @param extattr WeCom's object as it came
 */
public record WeComUser(
        String userid,
        @Nullable String name,
        List<Long> department,
        List<Long> order,
        List<Integer> isLeaderInDept,
        @Nullable Long mainDepartment,
        List<String> directLeader,
        @Nullable Integer status,
        @Nullable String position,
        @Nullable String alias,
        @Nullable String telephone,
        @Nullable String englishName,
        @Nullable String externalPosition,
        Map<String, Object> extattr) {

    /** Tolerates absent lists. */
    public WeComUser {
        department = department == null ? List.of() : List.copyOf(department);
        order = order == null ? List.of() : List.copyOf(order);
        isLeaderInDept = isLeaderInDept == null ? List.of() : List.copyOf(isLeaderInDept);
        directLeader = directLeader == null ? List.of() : List.copyOf(directLeader);
        extattr = extattr == null ? Map.of() : extattr;
    }

    /** This user, placed in one department; for answers that withhold the departments. */
    public WeComUser inDepartment(long departmentId) {
        return new WeComUser(
                userid,
                name,
                List.of(departmentId),
                List.of(),
                List.of(),
                mainDepartment,
                directLeader,
                status,
                position,
                alias,
                telephone,
                englishName,
                externalPosition,
                extattr);
    }

    @Override
    public String toString() {
        return "WeComUser[" + userid + "]";
    }
}
