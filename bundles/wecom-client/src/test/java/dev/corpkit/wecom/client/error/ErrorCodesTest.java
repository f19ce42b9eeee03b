package dev.corpkit.wecom.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodesTest {

    private final ErrorCodes codes = ErrorCodes.load();

    /** Section 7 of the fact sheet. */
    static List<Integer> section7() {
        return List.of(
                -1, 6000, 45033, 45035, 45036, 81026, 301022, 45009, 40014, 42001, 41001, 40082, 42009, 41022, 40085,
                41023, 40001, 40084, 40091, 48004, 48006, 50003, 60031, 40136, 40137, 40141, 301007, 701008, 701099,
                48002, 48001, 48005, 48008, 48009, 48011, 60011, 50002, 60021, 60030, 92000, 92001, 50001, 60020,
                301002, 81011, 81013, 670001, 60111, 46004, 40003, 40031, 40058, 40035, 60003, 60123, 60004, 40066,
                40068, 40056, 40013, 41002, 41004, 41009, 40078, 40077, 42007, 40080, 40083, 48003, 41021, 41024, 40029,
                42003, 42022, 84014, 84015, 40088, 40089, 45029, 50100, 842002, 842003, 842004, 842005, 842006);
    }

    @ParameterizedTest
    @MethodSource("section7")
    void everyCodeOfSection7HasAClassAPhraseAndAHint(int code) {
        assertThat(codes.meaningOf(code).kind()).isNotEqualTo(Kind.UNKNOWN);
        assertThat(codes.meaningOf(code).phrase()).isNotBlank().doesNotEndWith(".");
        assertThat(codes.meaningOf(code).hint()).isNotBlank().endsWith(".");
    }

    /** The reason of a suspended authorization, as auths:list shows it, ends with what a person can do. */
    @ParameterizedTest
    @ValueSource(ints = {40001, 40013, 40084, 40091, 48004, 48006, 50003, 60031, 40136, 40137, 40141, 301007})
    void hintOfWhatSuspendsAnAuthorizationNamesACommandThatMendsOrEndsIt(int code) {
        assertThat(codes.meaningOf(code).hint()).containsAnyOf("auths:link", "auths:refresh", "auths:cancel");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
    void everyClassHasACode(Kind kind) {
        assertThat(section7()).anyMatch(code -> codes.meaningOf(code).kind() == kind);
    }

    @Test
    void anAddressThatIsNotTrustedIsNoMatterOfScope() {
        assertThat(codes.meaningOf(60020).kind()).isEqualTo(Kind.ARGUMENT);
    }

    @Test
    void contactSyncRestrictionNamesThePermissionToAskFor() {
        assertThat(codes.meaningOf(48009).kind()).isEqualTo(Kind.PERMISSION);
        assertThat(codes.meaningOf(48009).phrase()).contains("contact-sync").doesNotContain("Only");
        assertThat(codes.meaningOf(48009).hint()).contains("corp_arch:base:base", "permanent code");
    }

    @Test
    void refusedPermanentCodeNamesAllItsCauses() {
        assertThat(codes.meaningOf(40084).phrase()).contains("cancelled", "reset", "another provider");
        assertThat(codes.meaningOf(40084).hint()).contains("authorize again");
    }

    @Test
    void anUnknownCodeIsUnknown() {
        assertThat(codes.meaningOf(123_456_789).kind()).isEqualTo(Kind.UNKNOWN);
    }
}
