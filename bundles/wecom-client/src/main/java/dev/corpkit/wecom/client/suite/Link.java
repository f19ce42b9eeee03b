package dev.corpkit.wecom.client.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpkit.wecom.client.answer.AnswerJson;
import dev.corpkit.wecom.client.answer.AnswerLimit;
import dev.corpkit.wecom.client.answer.CheckedAnswers;
import dev.corpkit.wecom.client.call.Calls;
import dev.corpkit.wecom.client.call.Gate;
import dev.corpkit.wecom.client.call.Repetition;
import dev.corpkit.wecom.client.call.Wire;
import dev.corpkit.wecom.client.error.ErrorCodes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** The connections to WeCom, shared by all suites. */
final class Link implements AutoCloseable {

    private static final long LARGEST_ANSWER = 64L * 1024 * 1024;
    private static final int IDLE_CONNECTIONS = 32;

    /**
     * Shorter than a server keeps an idle connection: one it closed meanwhile looks usable to a GET, and without OkHttp's own
     * retry each try would take another such one.
     */
    private static final Duration IDLE = Duration.ofSeconds(10);

    /** A whole call may last as long as so many silent moments: an answer that drips in is ended. */
    private static final int READS_PER_CALL = 6;

    private final OkHttpClient http;
    private final Retrofit api;
    private final Wire wire = new Wire(ErrorCodes.load());
    private final Repetition repetition;
    private final int maxParallelCalls;
    private final Map<Way, Gate> gates = new ConcurrentHashMap<>();

    Link(Settings settings, Repetition repetition) {
        this(settings, repetition, IDLE);
    }

    Link(Settings settings, Repetition repetition, Duration idle) {
        // Redirects would carry the token elsewhere, and OkHttp's own retry would send a message twice.
        this.http = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(
                        settings.connectTimeout().plus(settings.readTimeout().multipliedBy(READS_PER_CALL)))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, idle.toMillis(), TimeUnit.MILLISECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addInterceptor(new AnswerLimit(LARGEST_ANSWER))
                .build();
        ObjectMapper json = AnswerJson.mapper();
        this.api = new Retrofit.Builder()
                .baseUrl(settings.baseUrl())
                .client(http)
                .addConverterFactory(new CheckedAnswers(json))
                .addConverterFactory(JacksonConverterFactory.create(json))
                .build();
        this.repetition = repetition;
        this.maxParallelCalls = settings.maxParallelCalls();
    }

    Retrofit api() {
        return api;
    }

    int openConnections() {
        return http.connectionPool().connectionCount();
    }

    /** Calls of a suite itself. */
    Calls callsOf(String suiteId) {
        return new Calls(suiteId, wire, gate(suiteId, ""), repetition);
    }

    /** Calls of a suite to an enterprise; however often the suite was opened, they pass one gate. */
    Calls callsOf(String suiteId, String corpId) {
        return new Calls(corpId, wire, gate(suiteId, corpId), repetition);
    }

    private Gate gate(String suiteId, String corpId) {
        return gates.computeIfAbsent(new Way(suiteId, corpId), ignored -> new Gate(maxParallelCalls));
    }

    /** Whose calls pass one gate; no enterprise for a suite's own. */
    private record Way(String suiteId, String corpId) {}

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
