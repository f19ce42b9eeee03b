package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.findings.configuration.ConfigurationValues;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The configuration, checked.
 *
 * @param baseUrl where WeCom is
 * @param connectTimeout for a connection
 * @param readTimeout for a silent moment in an answer
 * @param maxParallelCalls per enterprise and path
 */
record Settings(HttpUrl baseUrl, Duration connectTimeout, Duration readTimeout, int maxParallelCalls) {

    static final long CONNECT_MILLIS = 5_000;
    static final long READ_MILLIS = 20_000;
    static final int PARALLEL_CALLS = 4;

    static final String BASE_URL = "https://qyapi.weixin.qq.com";

    private static final String EXPECTED =
            "an https address like " + BASE_URL + "; http is for 127.0.0.1, ::1 and localhost only";
    private static final long MOST_MILLIS = 3_600_000;
    private static final int MOST_CALLS = 100;

    static Settings of(ConfigurationValues values) {
        return new Settings(
                values.value("baseUrl", baseUrl(BASE_URL), EXPECTED, Settings::parse),
                Duration.ofMillis(values.number("connectTimeoutMillis", CONNECT_MILLIS, 1, MOST_MILLIS)),
                Duration.ofMillis(values.number("readTimeoutMillis", READ_MILLIS, 1, MOST_MILLIS)),
                values.count("maxParallelCalls", PARALLEL_CALLS, 1, MOST_CALLS));
    }

    static Settings withDefaults(String baseUrl) {
        return new Settings(
                baseUrl(baseUrl), Duration.ofMillis(CONNECT_MILLIS), Duration.ofMillis(READ_MILLIS), PARALLEL_CALLS);
    }

    /** The same, giving up an answer that is silent for so long. */
    Settings withReadTimeout(Duration timeout) {
        return new Settings(baseUrl, connectTimeout, timeout, maxParallelCalls);
    }

    /** Refuses whatever {@link #EXPECTED} does not describe. */
    static HttpUrl baseUrl(String text) {
        return parse(text).orElseThrow(() -> new CorpArgumentException("The address of WeCom must be " + EXPECTED));
    }

    /** Plain http only to this machine, where the simulator is: elsewhere secrets would travel in the open. */
    private static Optional<HttpUrl> parse(String text) {
        return Optional.ofNullable(HttpUrl.parse(text.endsWith("/") ? text : text + "/"))
                .filter(url -> url.query() == null && url.fragment() == null)
                .filter(url -> url.username().isEmpty())
                .filter(url -> url.isHttps() || isLoopback(url.host()));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }
}
