package dev.corpkit.wecom.client.answer;

import dev.corpkit.qywxproxy.api.WeComDepartment;
import java.util.ArrayList;
import java.util.List;

/** Answers of {@code department/*}. Lists must be there: an absent one is not an empty one. */
public final class DepartmentAnswers {

    private DepartmentAnswers() {}

    /** {@code department/list}; a department whose id is odd has the id 0. */
    public record Listed(List<WeComDepartment> department) {

        static Listed of(Answer answer) throws MalformedAnswer {
            return new Listed(departments(answer, "department"));
        }
    }

    /** {@code department/simplelist}; a department whose id is odd has the id 0. */
    public record Ids(List<WeComDepartment> departmentId) {

        static Ids of(Answer answer) throws MalformedAnswer {
            return new Ids(departments(answer, "department_id"));
        }
    }

    /** {@code department/get}. */
    public record One(WeComDepartment department) {

        /** Refuses a department without an id. */
        static One of(Answer answer) throws MalformedAnswer {
            WeComDepartment department = read(answer.object("department"));
            if (department.id() == 0) {
                throw new MalformedAnswer("department.id is "
                        + Range.DEPT_ID.problem(answer.json().get("department").get("id")));
            }
            return new One(department);
        }
    }

    private static List<WeComDepartment> departments(Answer answer, String list) throws MalformedAnswer {
        List<WeComDepartment> departments = new ArrayList<>();
        answer.elements(list).forEach(element -> departments.add(read(element)));
        return departments;
    }

    private static WeComDepartment read(AnswerElement json) {
        return new WeComDepartment(
                json.id("id", Range.DEPT_ID, 0),
                json.text("name"),
                json.text("name_en"),
                json.texts("department_leader"),
                json.number("parentid", Range.PARENT_ID),
                json.number("order", Range.ORDER),
                json.defects());
    }
}
