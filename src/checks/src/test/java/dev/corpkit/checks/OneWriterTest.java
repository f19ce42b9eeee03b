package dev.corpkit.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.corpkit.corps.store.DeptLinkRepository;
import dev.corpkit.corps.store.DeptRepository;
import dev.corpkit.corps.store.HistoryRepository;
import dev.corpkit.corps.store.MemberRepository;
import dev.corpkit.corps.store.RoleMemberRepository;
import dev.corpkit.corps.store.RoleRepository;
import dev.corpkit.corps.store.change.MemberRename;
import dev.corpkit.corps.store.change.OrgWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Departments, roles and members have one writer: whoever else wrote them would leave a hole in the history. */
class OneWriterTest {

    private static final Set<Class<?>> DIRECTORY = Set.of(
            DeptRepository.class,
            RoleRepository.class,
            MemberRepository.class,
            DeptLinkRepository.class,
            RoleMemberRepository.class,
            HistoryRepository.class);
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "append");

    @Test
    void onlyTheWriterOfOrganizationsWritesTheirRows() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("dev.corpkit.corps.store.jpa..", "dev.corpkit.corps.testkit..")
                .and()
                .doNotBelongToAnyOf(OrgWriter.class, MemberRename.class)
                .should()
                .callMethodWhere(describe("it writes rows of an organization", OneWriterTest::writes))
                .check(new ClassFileImporter().importPackages("dev.corpkit"));
    }

    private static boolean writes(JavaMethodCall call) {
        return WRITES.contains(call.getName())
                && DIRECTORY.stream()
                        .anyMatch(repository -> call.getTargetOwner().isAssignableTo(repository));
    }
}
