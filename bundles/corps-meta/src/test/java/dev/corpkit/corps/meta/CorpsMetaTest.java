package dev.corpkit.corps.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.Corp;
import org.junit.jupiter.api.Test;

class CorpsMetaTest {

    @Test
    void everyOrganizationIsACorp() {
        assertThat(new CorpsMeta().getRootInterface()).isEqualTo(Corp.class);
    }
}
