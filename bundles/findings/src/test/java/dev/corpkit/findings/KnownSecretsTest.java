package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownSecretsTest {

    @Test
    void aKnownSecretIsStarsInWhateverTextItStands() {
        KnownSecrets.add("kNownS3cret-1");

        assertThat(OneLine.of("title kNownS3cret-1, kNownS3cret-1!")).isEqualTo("title ***, ***!");
    }

    @Test
    void aLongerSecretIsMaskedWhole() {
        KnownSecrets.add("kNownS3cret-2");
        KnownSecrets.add("kNownS3cret-2-and-more");

        assertThat(OneLine.of("kNownS3cret-2-and-more")).isEqualTo("***");
    }

    @Test
    void aShortWordIsNoSecret() {
        KnownSecrets.add("active");

        assertThat(OneLine.of("active")).isEqualTo("active");
    }
}
