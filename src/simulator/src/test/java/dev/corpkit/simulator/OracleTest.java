package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {

    /** The failure says where they differ by id, not by name. */
    private static void assertSame(VisiblePicture walked, VisiblePicture oracle) {
        assertThat(walked.equals(oracle))
                .as("walked %s, oracle %s", walked, oracle)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOracleAgreesWithAnHttpWalkOfAPartialScopeAlsoAfterChanges(long seed) {
        EnterpriseShape shape = EnterpriseShape.of("示例企业", 120, 30, seed).withPartialScope();
        try (Wecom wecom = new Wecom(shape)) {
            String corpId = wecom.corp.corpId();
            wecom.console().goLive(corpId);
            assertThat(wecom.simulator.visible(corpId).departments().size()).isLessThan(30);
            assertSame(NaiveWalk.picture(wecom), wecom.simulator.visible(corpId));

            wecom.corp.randomChanges(seed, 200);
            assertSame(NaiveWalk.picture(wecom), wecom.simulator.visible(corpId));

            wecom.console().randomScope(corpId, seed);
            assertSame(NaiveWalk.picture(wecom), wecom.simulator.visible(corpId));
        }
    }

    @Test
    void theOracleAgreesWithAnHttpWalkOfTheWholeEnterpriseWithEveryGrant() {
        try (Wecom wecom = new Wecom(EnterpriseShape.of("示例企业", 120, 30, 8))) {
            String corpId = wecom.corp.corpId();
            wecom.console().goLive(corpId);
            wecom.console().setGrants(corpId, Grants.USUAL.with(Permission.STRUCTURE));
            VisiblePicture oracle = wecom.simulator.visible(corpId);
            assertThat(oracle.members()).hasSize(120);
            assertThat(oracle.departments()).anyMatch(d -> !d.leaders().isEmpty());
            assertSame(NaiveWalk.picture(wecom), oracle);
        }
    }

    @Test
    void theOracleAgreesWithAnHttpWalkOfAPartialScopeWithTheStructurePermission() {
        try (Wecom wecom = new Wecom()) {
            String corpId = wecom.corp.corpId();
            wecom.console().setGrants(corpId, Grants.of(Permission.STRUCTURE));
            wecom.console().setScope(corpId, Scope.ofDepartments(5).withUsers("woMEMBERC"));
            assertSame(NaiveWalk.picture(wecom), wecom.simulator.visible(corpId));
        }
    }

    @Test
    void anEmptyScopeShowsNothing() {
        try (Wecom wecom = new Wecom()) {
            VisiblePicture picture = wecom.simulator.visible(wecom.corp.corpId());
            assertThat(picture.departments()).isEmpty();
            assertThat(picture.members()).isEmpty();
            assertThat(picture.tags()).allMatch(tag -> tag.members().isEmpty());
        }
    }
}
