package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import org.junit.jupiter.api.Test;

class TypeTest {

    @Test
    void instancesAreServicesUnderTheDocumentedInterface() {
        QywxProxyType type = new QywxProxyType(credentials -> null, new InMemoryCorpStore());

        assertThat(type.getInterfaces()).containsExactly(QywxProxyAuth.class);
    }

    @Test
    void theMetaAsksNothingOfAWayToLogIn() {
        assertThat(new LoginTypesMeta().getRootInterface()).isEqualTo(Object.class);
    }
}
