package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.element.api.ElementReference;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TypeTest {

    private final QywxProxyType type = new QywxProxyType(credentials -> null, new InMemoryCorpStore());

    @Test
    void instancesAreServicesUnderTheDocumentedInterface() {
        assertThat(type.getInterfaces()).containsExactly(QywxProxyAuth.class);
    }

    @Test
    @Tag("E12")
    void elementHasItsSuiteAloneAndNamesItsTemplate() {
        assertThat(type.getExclusiveFields()).containsExactly("authConfig.suiteId");
        assertThat(type.getReferences()).containsExactly(new ElementReference("autoInstances.template", null));
    }

    @Test
    void theMetaAsksNothingOfAWayToLogIn() {
        assertThat(new LoginTypesMeta().getRootInterface()).isEqualTo(Object.class);
    }
}
