package dev.corpkit.qywxproxy.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member as WeCom answers it (P96255, P96260); fields that newer applications never get are absent (contract row C21).
 * Component names are WeCom's. {@link #toString()} shows the userid only.
 *
 * @param userid case-sensitive; empty where it could not be read, then a defect says why
 * @param name null, empty or equal to the userid where not granted
 * @param department visible departments, unsorted, without those that could not be read
 * @param order 0 to 2^32-1 per department, null for one that could not be read; empty where absent
 * @param isLeaderInDept 0 or 1 per department, null for one that could not be read; empty where absent
 * @param mainDepartment null where not visible
 * @param directLeader at most one userid
 * @param status 1 activated, 2 disabled, 4 not activated, 5 left; null where absent or none of these
 * @param position empty where not granted
 * @param alias may be empty
 * @param telephone empty where not granted
 * @param englishName may be empty
 * @param externalPosition may be empty
 * @param extattr WeCom's object as it came
 * @param defects what of it could not be read
 */
public record WeComUser(
        String userid,
        @Nullable String name,
        List<Long> department,
        List<@Nullable Long> order,
        List<@Nullable Integer> isLeaderInDept,
        @Nullable Long mainDepartment,
        List<String> directLeader,
        @Nullable Integer status,
        @Nullable String position,
        @Nullable String alias,
        @Nullable String telephone,
        @Nullable String englishName,
        @Nullable String externalPosition,
        Map<String, Object> extattr,
        List<AnswerDefect> defects) {

    /** Tolerates absent lists. */
    public WeComUser {
        department = department == null ? List.of() : List.copyOf(department);
        order = order == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(order));
        isLeaderInDept =
                isLeaderInDept == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(isLeaderInDept));
        directLeader = directLeader == null ? List.of() : List.copyOf(directLeader);
        extattr = extattr == null ? Map.of() : extattr;
        defects = defects == null ? List.of() : List.copyOf(defects);
    }

    /** One without defects. */
    public WeComUser(
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
        this(
                userid,
                name,
                department,
                order,
                isLeaderInDept,
                mainDepartment,
                directLeader,
                status,
                position,
                alias,
                telephone,
                englishName,
                externalPosition,
                extattr,
                List.of());
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
                extattr,
                defects);
    }

    @Override
    public String toString() {
        return "WeComUser[" + userid + "]";
    }
}
