package dev.corpkit.acceptance;

import dev.corpkit.simulator.blueprint.Blueprint;
import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.changes.DepartmentChange;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.changes.TagChange;
import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.file.EnterpriseFileReader;
import dev.corpkit.simulator.scope.Scope;
import java.util.List;

/**
 * A small enterprise that is seen through departments, by name and through a tag, so that a reading calls every API; and what
 * happens in it between the first sync and the next.
 */
final class FaultEnterprise {

    static final String HAND = "woHAND";
    static final String LOCAL = "woLOCAL";

    /** A part of what is planned. */
    static final Scope NARROW = Scope.ofDepartments(2).withUsers("woGUEST1").withTags(3);

    private static final String JSON = """
            {
              "name": "示例企业NUMBER", "corpId": "wpFAULTNUMBER",
              "departments": [
                {"id": 1, "name": "示例企业", "parentId": 0},
                {"id": 2, "name": "研发", "parentId": 1, "order": 5},
                {"id": 5, "name": "前端", "parentId": 2},
                {"id": 6, "name": "后端", "parentId": 2},
                {"id": 7, "name": "测试", "parentId": 5},
                {"id": 3, "name": "市场", "parentId": 1},
                {"id": 10, "name": "华东", "parentId": 3},
                {"id": 8, "name": "值班室", "parentId": 1},
                {"id": 9, "name": "外部", "parentId": 1}
              ],
              "members": [
                {"userid": "woA", "name": "张三", "departments": [{"department": 2, "leader": true}, 5]},
                {"userid": "woB", "name": "李四", "departments": [3]},
                {"userid": "wob", "name": "王五", "departments": [7]},
                {"userid": "woC", "name": "赵六", "departments": [3], "status": 4},
                {"userid": "woD", "name": "孙七", "departments": [6]},
                {"userid": "woE", "name": "周八", "departments": [5, 6]},
                {"userid": "woF", "name": "吴九", "departments": [5]},
                {"userid": "woK", "name": "郑十", "departments": [2], "status": 2},
                {"userid": "woHAND", "name": "冯一", "departments": [3]},
                {"userid": "woLOCAL", "name": "陈二", "departments": [6]},
                {"userid": "woGUEST1", "name": "褚三", "departments": [9]},
                {"userid": "woGUEST2", "name": "卫四", "departments": [9]},
                {"userid": "woGUEST3", "name": "蒋五", "departments": [9]},
                {"userid": "woTAGGED", "name": "沈六", "departments": [9]},
                {"userid": "woDUTY", "name": "韩七", "departments": [8]},
                {"userid": "woNOBODY", "name": "杨八", "departments": [9]}
              ],
              "tags": [
                {"id": 1, "name": "值班", "users": ["woD", "woB"], "departments": [5]},
                {"id": 2, "name": "安全员", "users": ["woC", "woLOCAL", "woK"]},
                {"id": 3, "name": "合作", "users": ["woTAGGED"], "departments": [8]},
                {"id": 4, "name": "临时", "users": ["woA"]},
                {"id": 5, "name": "访客", "users": ["woGUEST1"], "departments": [3]}
              ],
              "goLive": {"scope": {"departments": [2, 3], "users": ["woGUEST1", "woGUEST2", "woGUEST3"], "tags": [3]}}
            }
            """;

    private FaultEnterprise() {}

    static Blueprint numbered(int number) {
        return EnterpriseFileReader.parse("enterprise", JSON.replace("NUMBER", Integer.toString(number)));
    }

    /** One joins, one leaves, one moves; departments come and go, and tags. */
    static List<Change> changes() {
        return List.of(
                new MemberChange.Leaves("woF"),
                new MemberChange.Joins(Member.of("woN", "朱九", 7)),
                new MemberChange.Moves("woB", List.of(Post.in(6))),
                new MemberChange.Renamed("woD", "秦十"),
                new DepartmentChange.Removed(10),
                new DepartmentChange.Renamed(6, "平台"),
                new DepartmentChange.Created(new Department(11, "华南", "", 3, 7)),
                new MemberChange.Joins(Member.of("woM", "尤一", 11)),
                new TagChange.Removed(4),
                new TagChange.NodesChanged(
                        2, new Tag.Nodes(List.of("woD"), List.of()), new Tag.Nodes(List.of("woC"), List.of())));
    }

    /** From a department that is read late to one that is read early, and back. */
    static List<Change> movesInTheMiddle() {
        return List.of(
                new MemberChange.Moves("woE", List.of(Post.in(3))),
                new MemberChange.Moves("woK", List.of(Post.in(7))),
                new MemberChange.Moves("wob", List.of(Post.in(2))));
    }

    /** The lists shrink for good. */
    static List<Change> departuresInTheMiddle() {
        return List.of(
                new MemberChange.Leaves("woE"),
                new MemberChange.Leaves("woDUTY"),
                new MemberChange.Leaves("woGUEST2"),
                new TagChange.NodesChanged(1, Tag.Nodes.NONE, new Tag.Nodes(List.of("woD"), List.of())));
    }
}
