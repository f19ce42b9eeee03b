package dev.corpkit.acceptance.cases;

import dev.corpkit.simulator.blueprint.Blueprint;
import dev.corpkit.simulator.file.EnterpriseFileReader;
import java.util.List;

/**
 * The enterprise of the cases: departments 1 甲, 2 研发 (in 1), 3 销售 (in 1), 4 测试 (in 2); members wo01 (1), wo02 (2), wo03
 * (2, 3), wo04 (3), wo05 (4); tag 1 值班 (wo02 and department 3). Its orders are none that a case would come to, and wo02 is
 * disabled, so that what stays can be told from what is lost.
 */
final class SmallEnterprise {

    static final List<String> MEMBERS = List.of("wo01", "wo02", "wo03", "wo04", "wo05");
    static final List<String> DEPTS = List.of("1", "2", "3", "4");

    private static final String FILE = """
            {
              "name": "甲", "corpId": "%s",
              "departments": [
                {"id": 1, "name": "甲", "parentId": 0, "order": 100000000},
                {"id": 2, "name": "研发", "parentId": 1, "order": 72},
                {"id": 3, "name": "销售", "parentId": 1, "order": 73},
                {"id": 4, "name": "测试", "parentId": 2, "order": 74}
              ],
              "members": [
                {"userid": "wo01", "name": "一", "departments": [1]},
                {"userid": "wo02", "name": "二", "departments": [{"department": 2, "order": 22}], "status": 2,
                 "profile": {"alias": "阿二", "position": "工程师"}},
                {"userid": "wo03", "name": "三",
                 "departments": [{"department": 2, "order": 32}, {"department": 3, "order": 33}]},
                {"userid": "wo04", "name": "四", "departments": [3]},
                {"userid": "wo05", "name": "五", "departments": [4]}
              ],
              "tags": [{"id": 1, "name": "值班", "users": ["wo02"], "departments": [3]}],
              "goLive": {
                "scope": {"departments": [1]},
                "grants": {"permissions": ["contact:sensitive:user_name", "contact:sensitive:department_name",
                                           "contact:sensitive:position"]}
              }
            }
            """;

    private SmallEnterprise() {}

    static Blueprint of(String corpId) {
        return EnterpriseFileReader.parse("small enterprise", FILE.formatted(corpId));
    }
}
