package dev.corpkit.corps.store.jpa.crypt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node without the key is not told to delete what the others read (contract row S2). */
@Tag("S2")
class WrongKeyExceptionTest {

    static Stream<WrongKeyException> ofAnotherNode() {
        return Stream.of(
                WrongKeyException.at("corpkit_key_check/secretKey"),
                WrongKeyException.lost("the key file /data/corpkit.key"));
    }

    @Test
    void whoTookThePreviousKeyAwayTooEarlyIsToldToWriteItBeforeAnythingElse() {
        assertThat(WrongKeyException.at("corpkit_token/1").remedy())
                .startsWith("Where the key was rotated, write the one before as .previousSecretKey or previousKeyFile"
                        + " until corps:problems says that it can go.");
    }

    @ParameterizedTest
    @MethodSource("ofAnotherNode")
    void theKeyOfTheOtherNodesIsToBeCopiedAndRowsAreDeletedLast(WrongKeyException told) {
        assertThat(told.remedy())
                .containsSubsequence(
                        "All nodes of one database have one key.",
                        "Copy to this node",
                        ".secretKey",
                        "keyFile",
                        "corpkit.key",
                        "from the backup",
                        "Only if none is left anywhere",
                        "delete the rows");
    }
}
