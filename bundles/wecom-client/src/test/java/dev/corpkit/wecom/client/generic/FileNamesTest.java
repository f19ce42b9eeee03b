package dev.corpkit.wecom.client.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.HostileTexts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "报告 1.pdf, 报告 1.pdf",
        "../../etc/passwd, passwd",
        "C:\\temp\\a.txt, a.txt",
        "a/b\\c.txt, c.txt",
        "..., file",
        ".hidden, hidden",
        "/, file",
        "'a\"; filename=\"b.exe', 'a__ filename=_b.exe'"
    })
    void nameKeepsNeitherFoldersNorWhatBreaksHeader(String given, String sent) {
        assertThat(FileNames.harmless(given)).isEqualTo(sent);
    }

    @Test
    void lineBreaksAndBidirectionalMarksAreReplaced() {
        assertThat(FileNames.harmless("a\r\nX-Evil: 1\u202Egpj.exe\u0000\u2028"))
                .isEqualTo("a__X-Evil_ 1_gpj.exe__");
        assertThat(FileNames.harmless("")).isEqualTo("file");
    }

    @Test
    void longNameKeepsItsEnding() {
        String name = FileNames.harmless("张😀".repeat(100) + ".docx");

        assertThat(name.length()).isBetween(120, 128);
        assertThat(name).endsWith("张😀.docx").doesNotStartWith("\uDE00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"MEDIA_ID.jpg\" | MEDIA_ID.jpg",
                "attachment; filename=x.jpg; size=3 | x.jpg",
                "attachment; filename=\"a.txt\"; filename*=UTF-8''%E5%BC%A0.txt | 张.txt",
                "attachment; filename=\"../../x.sh\" | x.sh",
                "attachment; filename*=UTF-8''..%2F..%2Fx.sh | x.sh",
                "attachment; filename*=UTF-8''%zz | %zz",
                "attachment |"
            })
    void nameInDispositionIsHarmless(String header, String name) {
        assertThat(FileNames.inDisposition(header)).isEqualTo(name);
    }

    @Test
    void noDispositionGivesNoName() {
        assertThat(FileNames.inDisposition(null)).isNull();
    }

    @Test
    @Tag("O3")
    void hostileNamesBecomeNamesOfFiles() {
        assertThat(HostileTexts.all())
                .allSatisfy(text -> assertThat(FileNames.harmless(text))
                        .matches(name -> !HostileTexts.isHarmful(name))
                        .doesNotContain("/", "\"", ";"));
    }
}
