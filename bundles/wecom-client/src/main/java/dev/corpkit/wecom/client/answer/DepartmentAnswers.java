package dev.corpkit.wecom.client.answer;

import dev.corpkit.qywxproxy.api.WeComDepartment;
import java.util.List;

/** Answers of {@code department/*}. Lists must be there: an absent one is not an empty one. */
public final class DepartmentAnswers {

    private DepartmentAnswers() {}

    /** {@code department/list}. */
    public record Listed(List<WeComDepartment> department) {
        /** Refuses departments without an id. */
        public Listed {
            department = checked(department);
        }
    }

    /** {@code department/simplelist}. */
    public record Ids(List<WeComDepartment> departmentId) {
        /** Refuses departments without an id. */
        public Ids {
            departmentId = checked(departmentId);
        }
    }

    /** {@code department/get}. */
    public record One(WeComDepartment department) {
        /** Refuses a department without an id. */
        public One {
            checked(List.of(department));
        }
    }

    private static List<WeComDepartment> checked(List<WeComDepartment> departments) {
        departments.forEach(department -> Required.positive(department.id(), "id"));
        return List.copyOf(departments);
    }
}
