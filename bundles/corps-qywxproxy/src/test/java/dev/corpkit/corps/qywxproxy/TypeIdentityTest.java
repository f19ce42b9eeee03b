package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementReference;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TypeIdentityTest {

    private final QywxProxyType type = new QywxProxyType(definition -> {
        throw new UnsupportedOperationException("not asked of this fake");
    });

    @Test
    @Tag("A11")
    void organizationStandsForAnEnterpriseByAnAuthElement() {
        assertThat(type.getIdentityFields()).containsExactly("corpId", "authFullName");
    }

    @Test
    @Tag("E12")
    void organizationNamesItsAuthElement() {
        assertThat(type.getReferences()).containsExactly(new ElementReference("authFullName", QywxProxyAuth.class));
    }
}
