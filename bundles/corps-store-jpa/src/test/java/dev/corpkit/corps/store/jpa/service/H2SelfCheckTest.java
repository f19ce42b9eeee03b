package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.h2.Driver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In a loader without assertions, as Java is started everywhere but in tests. */
@Tag("S4")
class H2SelfCheckTest {

    @Test
    void theClassThatWouldCountForEverChecksItself() throws Exception {
        URL h2 = Driver.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {h2}, ClassLoader.getPlatformClassLoader())) {
            loader.setDefaultAssertionStatus(false);

            H2SelfCheck.turnOn(loader);

            assertThat(loader.loadClass("org.h2.mvstore.MVStore").desiredAssertionStatus())
                    .isTrue();
            assertThat(loader.loadClass("org.h2.mvstore.MVMap").desiredAssertionStatus())
                    .isFalse();
        }
    }
}
