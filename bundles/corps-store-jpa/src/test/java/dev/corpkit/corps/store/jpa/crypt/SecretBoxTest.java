package dev.corpkit.corps.store.jpa.crypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String PLACE = "corpkit_token/suite/corp";

    private final SecretBox box = SecretBox.random();

    @Test
    void whatWasSealedOpensAtTheSamePlace() {
        String sealed = box.seal("密码 secret \uD83D\uDE00", PLACE);

        assertThat(sealed).doesNotContain("secret");
        assertThat(box.open(sealed, PLACE)).isEqualTo("密码 secret \uD83D\uDE00");
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        assertThat(box.seal("secret", PLACE)).isNotEqualTo(box.seal("secret", PLACE));
    }

    @Test
    void itOpensNowhereElse() {
        String sealed = box.seal("secret", PLACE);

        assertThatThrownBy(() -> box.open(sealed, "corpkit_token/suite/other"))
                .isInstanceOf(WrongKeyException.class)
                .hasMessageContaining("corpkit_token/suite/other");
    }

    @Test
    void anotherKeyOrAnAlteredTextIsToldWhatToDo() {
        String sealed = box.seal("s3cret", PLACE);
        String altered = sealed.substring(0, sealed.length() - 4) + "AAA=";

        assertThatThrownBy(() -> SecretBox.random().open(sealed, PLACE))
                .isInstanceOf(WrongKeyException.class)
                .hasMessageContaining(".secretKey")
                .hasMessageContaining("key file")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> box.open(altered, PLACE)).isInstanceOf(WrongKeyException.class);
        assertThatThrownBy(() -> box.open("", PLACE)).isInstanceOf(WrongKeyException.class);
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedWithoutShowingIt() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);

        assertThatThrownBy(() -> SecretBox.ofBase64(tooShort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(tooShort)
                .hasNoCause();
        assertThatThrownBy(() -> SecretBox.ofBase64("no base 64!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause();
    }
}
