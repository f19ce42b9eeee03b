package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpArgumentException;
import java.time.Duration;
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

    private static final String PID = "dev.corpkit.wecom.client";

    static Settings of(WeComClientConfiguration configuration) {
        return new Settings(
                baseUrl(configuration.baseUrl()),
                millis("connectTimeoutMillis", configuration.connectTimeoutMillis()),
                millis("readTimeoutMillis", configuration.readTimeoutMillis()),
                (int) positive("maxParallelCalls", configuration.maxParallelCalls()));
    }

    static Settings withDefaults(String baseUrl) {
        return new Settings(
                baseUrl(baseUrl), Duration.ofMillis(CONNECT_MILLIS), Duration.ofMillis(READ_MILLIS), PARALLEL_CALLS);
    }

    /** The same, giving up an answer that is silent for so long. */
    Settings withReadTimeout(Duration timeout) {
        return new Settings(baseUrl, connectTimeout, timeout, maxParallelCalls);
    }

    /** Plain http only to this machine, where the simulator is: elsewhere secrets would travel in the open. */
    static HttpUrl baseUrl(String text) {
        String slashed = text.endsWith("/") ? text : text + "/";
        HttpUrl url = HttpUrl.parse(slashed);
        if (url == null
                || url.query() != null
                || url.fragment() != null
                || !url.username().isEmpty()) {
            throw wrong("baseUrl", "an address like https://qyapi.weixin.qq.com");
        }
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw wrong("baseUrl", "an https address; http is for 127.0.0.1, ::1 and localhost only");
        }
        return url;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    private static Duration millis(String name, long value) {
        return Duration.ofMillis(positive(name, value));
    }

    private static long positive(String name, long value) {
        if (value <= 0 || value > Integer.MAX_VALUE) {
            throw wrong(name, "a number from 1 to " + Integer.MAX_VALUE);
        }
        return value;
    }

    private static CorpArgumentException wrong(String name, String expected) {
        return new CorpArgumentException("Configuration " + PID + ": " + name + " must be " + expected);
    }
}
