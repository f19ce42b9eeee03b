package dev.corpkit.auths.qywxproxy.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A11")
class AutoInstancesTest {

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final InMemoryCorpStore store = new InMemoryCorpStore();

    @Test
    void eachEnterpriseHasAnOrganizationBesideTheTemplate() {
        authorize("wpB", "企业乙", Status.SUSPENDED);
        authorize("wpA", "企业甲", Status.ACTIVE);

        assertThat(elements(Map.of("autoInstances", Map.of("template", "corps.EnterpriseTemplate"))))
                .containsExactly(
                        derived("corps.wpA", "corps.EnterpriseTemplate", "wpA", "企业甲"),
                        derived("corps.wpB", "corps.EnterpriseTemplate", "wpB", "企业乙"));
    }

    @Test
    void besideATemplateWithoutFolderTheNameIsTheEnterprise() {
        authorize("wpA", "企业甲", Status.ACTIVE);

        assertThat(elements(Map.of("autoInstances", Map.of("template", "EnterpriseTemplate"))))
                .containsExactly(derived("wpA", "EnterpriseTemplate", "wpA", "企业甲"));
    }

    @Test
    void whoComesIsThereSoonAndWhoCancelsIsGone() {
        ElementSource source = source(Map.of("autoInstances", Map.of("template", "corps.T")));
        assertThat(source.getDerivedElements()).isEmpty();
        authorize("wpA", "企业甲", Status.ACTIVE);
        clock.advance(Duration.ofSeconds(2));
        assertThat(source.getDerivedElements()).hasSize(1);
        authorize("wpA", "企业甲", Status.CANCELLED);
        clock.advance(Duration.ofSeconds(2));
        assertThat(source.getDerivedElements()).isEmpty();
    }

    @Test
    void anAuthElementThatNamesNoTemplateHasNone() {
        authorize("wpA", "企业甲", Status.ACTIVE);

        assertThat(elements(Map.of())).isEmpty();
    }

    static List<Object> noObjects() {
        return List.of("corps.T", true, List.of("corps.T"));
    }

    @ParameterizedTest
    @MethodSource("noObjects")
    void anythingButAnObjectIsAnErrorThatNamesTheField(Object written) {
        assertField("autoInstances", Map.of("autoInstances", written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "corps/T", ".T", "corps.", "corps..T", "cor ps.T"})
    void aTemplateIsNamedByItsFullName(String written) {
        assertField("autoInstances.template", Map.of("autoInstances", Map.of("template", written)));
        assertField("autoInstances.template", Map.of("autoInstances", Map.of()));
    }

    private void assertField(String field, Map<String, ?> file) {
        assertThatThrownBy(() -> source(file))
                .isInstanceOfSatisfying(
                        ElementConfigException.class,
                        wrong -> assertThat(wrong.getField()).isEqualTo(field));
    }

    private static DerivedElement derived(String fullName, String template, String corpId, String corpName) {
        return new DerivedElement(
                fullName, template, Map.of("corpId", corpId, "corpName", corpName, "authFullName", "auths.MyAuth"));
    }

    private List<DerivedElement> elements(Map<String, ?> file) {
        return source(file).getDerivedElements();
    }

    private ElementSource source(Map<String, ?> file) {
        return AutoInstances.of(
                new ElementDefinition(
                        new FakeApp("demo"),
                        "auths.MyAuth",
                        "auths.loginTypes.QywxProxyType",
                        "My login",
                        "1.0.0",
                        file),
                "dkSIM",
                store,
                clock,
                Runnable::run);
    }

    private void authorize(String corpId, String corpName, Status status) {
        store.run(tx -> tx.authorizations()
                .save(new AuthorizationRow(
                        "dkSIM",
                        corpId,
                        corpName,
                        "code",
                        "7",
                        ScopeRow.EMPTY,
                        status,
                        null,
                        clock.instant(),
                        clock.instant())));
    }
}
