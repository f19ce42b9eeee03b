package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.scope.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Items 9 and 10 of the checklist. */
class DirectoryShapeTest {

    @Test
    void departmentListsAreUnsortedWithChildrenBeforeTheirParents() {
        try (Wecom wecom = new Wecom(EnterpriseShape.of("示例企业", 50, 40, 3))) {
            wecom.console().goLive(wecom.corp.corpId());
            JsonNode departments = wecom.get("department/list").path("department");
            List<Integer> seen = new ArrayList<>();
            boolean childFirst = false;
            for (JsonNode department : departments) {
                childFirst |= !department.path("parentid").isMissingNode()
                        && department.path("parentid").asInt() != 0
                        && !seen.contains(department.path("parentid").asInt());
                seen.add(department.path("id").asInt());
            }
            assertThat(childFirst).isTrue();
            assertThat(seen).hasSize(40).isNotEqualTo(seen.stream().sorted().toList());
        }
    }

    @Test
    void theRootIs1WithParent0AndOrdersGoUpTo4294967295() {
        try (Wecom wecom = new Wecom()) {
            wecom.console().goLive(wecom.corp.corpId());
            assertThat(wecom.get("department/get", "id", 1)
                            .path("department")
                            .path("parentid")
                            .asInt(-1))
                    .isZero();
            assertThat(wecom.get("department/get", "id", 7)
                            .path("department")
                            .path("order")
                            .asLong())
                    .isEqualTo(4_294_967_295L);
            assertThat(wecom.get("user/get", "userid", "woMEMBERA")
                            .path("order")
                            .toString())
                    .isEqualTo("[4294967295,0]");
        }
    }

    @Test
    void aMemberOfSeveralDepartmentsIsListedInEach() {
        try (Wecom wecom = new Wecom()) {
            wecom.console().goLive(wecom.corp.corpId());
            for (int id : new int[] {2, 5}) {
                JsonNode list = wecom.get("user/list", "department_id", id).path("userlist");
                assertThat(list.path(0).path("userid").asText()).isEqualTo("woMEMBERA");
                assertThat(list.path(0).path("department").toString()).isEqualTo("[2,5]");
            }
        }
    }

    @Test
    void theParentOfATopDepartmentCanBeOutsideTheScope() {
        try (Wecom wecom = new Wecom()) {
            wecom.console().setScope(wecom.corp.corpId(), Scope.ofDepartments(5));
            JsonNode list = wecom.get("department/list").path("department");
            assertThat(list.findValuesAsText("id")).containsExactlyInAnyOrder("5", "7");
            assertThat(list.findValuesAsText("parentid")).containsExactlyInAnyOrder("2", "5");
        }
    }

    @Test
    void departmentListWithAnIdGivesThatSubtree() {
        try (Wecom wecom = new Wecom()) {
            wecom.console().goLive(wecom.corp.corpId());
            assertThat(wecom.get("department/list", "id", 2).findValuesAsText("id"))
                    .containsExactlyInAnyOrder("2", "5", "7");
        }
    }

    @Test
    void useridsDifferingOnlyInCaseAreTwoMembers() {
        try (Wecom wecom = new Wecom()) {
            wecom.console().goLive(wecom.corp.corpId());
            assertThat(wecom.get("user/get", "userid", "woMEMBERB")
                            .path("status")
                            .asInt())
                    .isEqualTo(2);
            assertThat(wecom.get("user/get", "userid", "woMEMBERb")
                            .path("status")
                            .asInt())
                    .isEqualTo(1);
            assertThat(wecom.get("user/get", "userid", "womemberb")
                            .path("errcode")
                            .asInt())
                    .isEqualTo(60111);
        }
    }

    @Test
    void aGrownEnterpriseHasTwoUseridsDifferingOnlyInCase() {
        try (Wecom wecom = new Wecom(EnterpriseShape.of("示例企业", 20, 5, 3))) {
            Set<String> lowered = new HashSet<>();
            wecom.corp.directory().members().forEach(m -> lowered.add(m.userid().toLowerCase(java.util.Locale.ROOT)));
            assertThat(lowered).hasSize(19);
        }
    }
}
