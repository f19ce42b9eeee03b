package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class IoFailureTest {

    @Test
    void aFailureIsToldInWordsWithoutClassPathAndAddress() {
        assertThat(IoFailure.inWords(new AccessDeniedException("/secret/path")))
                .isEqualTo("this account has no right to it");
        assertThat(IoFailure.inWords(new IOException("x", new ConnectException("10.0.0.1"))))
                .isEqualTo("nobody takes connections there");
        assertThat(IoFailure.inWords(new FileSystemException("/a", null, "Input/output error")))
                .isEqualTo("Input/output error");
        assertThat(IoFailure.inWords(new IOException("/secret/path"))).isEqualTo("reading or writing failed");
    }
}
