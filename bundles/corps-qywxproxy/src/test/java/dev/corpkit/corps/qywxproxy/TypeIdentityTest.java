package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TypeIdentityTest {

    @Test
    @Tag("A11")
    void organizationStandsForAnEnterpriseByAnAuthElement() {
        QywxProxyType type = new QywxProxyType(definition -> {
            throw new UnsupportedOperationException("not asked of this fake");
        });

        assertThat(type.getIdentityFields()).containsExactly("corpId", "authFullName");
    }
}
