package dev.corpkit.it.frame;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The secrets that an operator gives an installation in its files and its environment: by what they are, so that a failure shows
 * no value.
 */
public final class KnownSecretValues {

    private static final String KEY = "S3cretKeyOfTheStore0123456789abcdefABCDEF0A=";
    private static final List<Charset> WRITTEN_AS = List.of(UTF_8, UTF_16LE, UTF_16BE);

    private final Map<String, String> byName;

    private KnownSecretValues(Map<String, String> byName) {
        this.byName = byName;
    }

    /**
     * Secrets of a scenario: password and key of the store, and what the app's files name by variables.
     *
     * @param appId the app, by which its variables begin
     */
    public static KnownSecretValues given(Scratch scratch, String appId) {
        KnownSecretValues given = new KnownSecretValues(Map.of(
                ".password",
                "S3cretPasswordOfTheStore",
                ".secretKey",
                KEY,
                ".webhookUrl",
                "http://127.0.0.1:9/S3cretPathOfTheWebhook",
                ".webhookSecret",
                "whsec_UzNjcmV0T2ZUaGVXZWJob29rMDEyMzQ1Njc4OQ==",
                "suiteSecret",
                SimulatedWeCom.suiteSecret(),
                "callback token",
                SimulatedWeCom.CALLBACK_TOKEN,
                "callback key",
                SimulatedWeCom.CALLBACK_KEY,
                "providerSecret",
                SimulatedWeCom.providerSecret()));
        Path database = scratch.root().resolve("store/corpkit");
        scratch.write("conf/etc/dev.corpkit.corps.store.jpa.cfg", """
                url = jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE
                user = corpkit
                .password = %s
                .secretKey = %s
                """.formatted(
                        database, given.byName.get(".password"), given.byName.get(".secretKey")));
        scratch.write("conf/etc/dev.corpkit.corps.alarms.cfg", """
                .webhookUrl = %s
                .webhookSecret = %s
                """.formatted(
                        given.byName.get(".webhookUrl"), given.byName.get(".webhookSecret")));
        AppFiles.of(scratch, appId).businessFile(AppFiles.AUTH, """
                {"authConfig": {"suiteId": "%s", "suiteSecret": "{{%s_SUITE_SECRET}}",
                  "token": "{{%s_TOKEN}}", "encodingAESKey": "{{%s_AESKEY}}",
                  "providerCorpId": "%s", "providerSecret": "{{%s_PROVIDER_SECRET}}"}}
                """.formatted(
                        SimulatedWeCom.SUITE_ID,
                        prefix(appId),
                        prefix(appId),
                        prefix(appId),
                        SimulatedWeCom.providerCorpId(),
                        prefix(appId)));
        scratch.write("apps/" + appId + "/app.json", "{\"appId\": \"%s\"}".formatted(appId));
        return given;
    }

    private static String prefix(String appId) {
        return "CORPKIT_APP_" + appId.toUpperCase(Locale.ROOT);
    }

    /** The installation with the app's secrets in its environment. */
    public Installation inTheEnvironmentOf(Installation installation, String appId) {
        return new MoreEnvironment(
                installation,
                Map.of(
                        prefix(appId) + "_SUITE_SECRET", byName.get("suiteSecret"),
                        prefix(appId) + "_TOKEN", byName.get("callback token"),
                        prefix(appId) + "_AESKEY", byName.get("callback key"),
                        prefix(appId) + "_PROVIDER_SECRET", byName.get("providerSecret")));
    }

    /** Reads every file that the scenario's runtime wrote, whatever it holds; a failure names file and secret. */
    public void assertAbsentFrom(Scratch scratch) {
        assertThat(Stream.of("data", "log", "store", "corpkit")
                        .map(scratch.root()::resolve)
                        .filter(Files::isDirectory)
                        .flatMap(KnownSecretValues::files)
                        .flatMap(this::found)
                        .toList())
                .as("secrets in clear")
                .isEmpty();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> found(Path file) {
        String bytes = read(file);
        return byName.entrySet().stream()
                .filter(secret -> WRITTEN_AS.stream()
                        .map(charset -> new String(secret.getValue().getBytes(charset), ISO_8859_1))
                        .anyMatch(bytes::contains))
                .map(secret -> secret.getKey() + " in " + file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
