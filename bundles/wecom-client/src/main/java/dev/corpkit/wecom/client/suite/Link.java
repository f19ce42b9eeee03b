package dev.corpkit.wecom.client.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpkit.wecom.client.answer.AnswerJson;
import dev.corpkit.wecom.client.answer.AnswerLimit;
import dev.corpkit.wecom.client.answer.CheckedAnswers;
import dev.corpkit.wecom.client.call.Calls;
import dev.corpkit.wecom.client.call.Gate;
import dev.corpkit.wecom.client.call.Repetition;
import dev.corpkit.wecom.client.call.Wire;
import dev.corpkit.wecom.client.connection.FreshConnectionRetry;
import dev.corpkit.wecom.client.connection.NoSilentRepeats;
import dev.corpkit.wecom.client.connection.PeerClock;
import dev.corpkit.wecom.client.connection.StaleConnectionCheck;
import dev.corpkit.wecom.client.error.ErrorCodes;
import dev.corpkit.wecom.client.watch.CallCounts;
import dev.corpkit.wecom.client.watch.StandingRefusals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** The connections to WeCom, shared by all suites. */
final class Link implements AutoCloseable {

    private static final long LARGEST_ANSWER = 64L * 1024 * 1024;
    private static final int IDLE_CONNECTIONS = 32;

    /** Shorter than the five seconds for which common servers and proxies keep an idle connection. */
    static final Duration IDLE = Duration.ofSeconds(4);

    /** A whole call may last as long as so many silent moments: an answer that drips in is ended. */
    private static final int READS_PER_CALL = 6;

    private final OkHttpClient http;
    private final Retrofit api;
    private final CallCounts counts = new CallCounts();
    private final StandingRefusals refusals;
    private final Wire wire;
    private final PeerClock peerClock;
    private final Repetition repetition;
    private final int maxParallelCalls;
    private final Map<Way, Gate> gates = new ConcurrentHashMap<>();

    Link(Settings settings, Repetition repetition, InstantSource clock) {
        this(settings, repetition, clock, IDLE);
    }

    Link(Settings settings, Repetition repetition, InstantSource clock, Duration idle) {
        this.peerClock = new PeerClock(clock);
        this.refusals = new StandingRefusals(clock);
        this.wire = new Wire(ErrorCodes.load(), (who, path, errcode, told) -> {
            counts.ended(who, path, errcode, told);
            refusals.ended(who, path, errcode, told);
        });
        ConnectionPool pool = new ConnectionPool(IDLE_CONNECTIONS, idle.toMillis(), TimeUnit.MILLISECONDS);
        // Redirects would carry the token elsewhere, and OkHttp's own retry would send a message twice. On HTTP/2 a
        // reader of
        // OkHttp's holds the socket, and nobody else can look whether it stands.
        this.http = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(
                        settings.connectTimeout().plus(settings.readTimeout().multipliedBy(READS_PER_CALL)))
                .connectionPool(pool)
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addInterceptor(new FreshConnectionRetry(pool))
                .addInterceptor(new AnswerLimit(LARGEST_ANSWER))
                .addNetworkInterceptor(new StaleConnectionCheck())
                .addNetworkInterceptor(new NoSilentRepeats())
                .addNetworkInterceptor(peerClock)
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

    /** How far this machine's clock is from WeCom's. */
    PeerClock peerClock() {
        return peerClock;
    }

    /** How often each API was called. */
    CallCounts counts() {
        return counts;
    }

    /** What WeCom refuses until somebody acts. */
    StandingRefusals refusals() {
        return refusals;
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
