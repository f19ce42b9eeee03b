package dev.corpkit.simulator;

/**
 * Root 1 with 2 (below it 5, below that 7) and 3. Member A leads 2 and is in 5 too; B is in 3; b (only the case differs)
 * in 7; C in 3, not activated; D in 1, led by A. Tag 1 is on D and department 5, tag 2 on C.
 */
final class Small {
    static final String JSON = """
            {
              "name": "示例企业",
              "corpId": "wpSMALL",
              "departments": [
                {"id": 7, "name": "测试组", "parentId": 5, "order": 4294967295},
                {"id": 1, "name": "示例企业", "parentId": 0, "order": 100000000},
                {"id": 2, "name": "研发", "nameEn": "RD", "parentId": 1, "order": 100000000},
                {"id": 3, "name": "市场", "parentId": 1, "order": 99999000},
                {"id": 5, "name": "前端", "parentId": 2, "order": 0}
              ],
              "members": [
                {"userid": "woMEMBERA", "plainId": "ZhangSan", "name": "张三", "mainDepartment": 5,
                 "departments": [{"department": 2, "order": 4294967295, "leader": true}, 5],
                 "profile": {"position": "工程师", "mobile": "19900000001", "email": "a@mail.example",
                             "bizMail": "a@corp.example", "employeeNumber": "A1", "gender": "1"}},
                {"userid": "woMEMBERB", "plainId": "lisi", "name": "李四", "departments": [3], "status": 2},
                {"userid": "woMEMBERb", "name": "王五", "departments": [7]},
                {"userid": "woMEMBERC", "name": "赵六", "departments": [3], "status": 4},
                {"userid": "woMEMBERD", "name": "孙七", "departments": [{"department": 1, "leader": true}],
                 "directLeader": "woMEMBERA"}
              ],
              "tags": [
                {"id": 1, "name": "值班", "users": ["woMEMBERD"], "departments": [5]},
                {"id": 2, "name": "安全员", "users": ["woMEMBERC"]}
              ]
            }
            """;

    private Small() {}
}
