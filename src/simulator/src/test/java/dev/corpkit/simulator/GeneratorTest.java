package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.corpkit.simulator.blueprint.Blueprint;
import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.EnterpriseGenerator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final EnterpriseShape SHAPE =
            EnterpriseShape.of("示例企业", 2000, 100, 7).withTags(12).withPartialScope();

    private static boolean same(Directory one, Directory other) {
        return List.copyOf(one.members()).equals(List.copyOf(other.members()))
                && List.copyOf(one.departments()).equals(List.copyOf(other.departments()))
                && List.copyOf(one.tags()).equals(List.copyOf(other.tags()));
    }

    @Test
    void theSameSeedGivesTheSameEnterprise() {
        Blueprint one = EnterpriseGenerator.generate(SHAPE);
        Blueprint other = EnterpriseGenerator.generate(SHAPE);
        assertThat(same(one.directory(), other.directory())).isTrue();
        assertThat(one.corpId()).isEqualTo(other.corpId()).startsWith("wp");
        assertThat(one.goLive()).isEqualTo(other.goLive());
    }

    @Test
    void anotherSeedGivesAnotherEnterprise() {
        Blueprint one = EnterpriseGenerator.generate(SHAPE);
        Blueprint other = EnterpriseGenerator.generate(EnterpriseShape.of("示例企业", 2000, 100, 8));
        assertThat(same(one.directory(), other.directory())).isFalse();
        assertThat(one.corpId()).isNotEqualTo(other.corpId());
    }

    @Test
    void anEnterpriseHasEverythingThatMakesRealOnesHard() {
        Directory directory = EnterpriseGenerator.generate(SHAPE).directory();
        assertThat(directory.members()).hasSize(2000);
        assertThat(directory.departments()).hasSize(100);
        assertThat(directory.tags()).hasSize(12);
        assertThat(directory.members()).allMatch(m -> m.userid().startsWith("wo"));
        assertThat(directory.members())
                .anyMatch(m -> m.status() == Member.DISABLED)
                .anyMatch(m -> m.status() == Member.NOT_ACTIVATED)
                .anyMatch(m -> m.posts().size() >= 3)
                .anyMatch(m -> m.directLeader() != null)
                .anyMatch(m -> m.posts().stream().anyMatch(p -> p.order() == Department.MAX_ORDER));
        assertThat(directory.departments())
                .anyMatch(d -> d.order() == Department.MAX_ORDER)
                .anyMatch(d -> d.parentId() > d.id())
                .anyMatch(d -> !directory.leadersOf(d.id()).isEmpty());
        assertThat(directory.tags())
                .anyMatch(t -> t.departments().isEmpty())
                .anyMatch(t -> !t.departments().isEmpty());
        assertThat(directory.members()).allMatch(m -> m.name().matches("\\p{IsHan}{2,4}"));
    }

    @Test
    void anyShapeCanBeGrown() {
        assertThat(EnterpriseGenerator.generate(EnterpriseShape.of("空", 0, 1, 1))
                        .directory()
                        .members())
                .isEmpty();
        assertThat(EnterpriseGenerator.generate(EnterpriseShape.of("一", 1, 1, 1).withPartialScope())
                        .directory()
                        .members())
                .hasSize(1);
        assertThat(EnterpriseGenerator.generate(EnterpriseShape.of("多", 10, 3000, 1))
                        .directory()
                        .departments())
                .hasSize(3000);
    }

    @Test
    void badShapesAreRefusedByField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnterpriseShape.of("x", -1, 1, 1))
                .withMessageContaining("members");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnterpriseShape.of("x", 1, 0, 1))
                .withMessageContaining("departments");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnterpriseShape.of("", 1, 1, 1))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnterpriseShape.of("x", 1, 1, 1).withCorpId("ww1"))
                .withMessageContaining("corpId");
    }
}
