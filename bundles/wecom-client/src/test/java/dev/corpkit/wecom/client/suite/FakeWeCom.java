package dev.corpkit.wecom.client.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** Answers each path with its golden answer ({@code src/test/resources/wecom}), unless told otherwise; remembers the calls. */
final class FakeWeCom implements AutoCloseable {

    /** Tells each request with its query, which tests give secrets. */
    private static final Logger TALKATIVE = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Queue<Supplier<MockResponse>>> next = new ConcurrentHashMap<>();
    private final Map<String, Supplier<MockResponse>> always = new ConcurrentHashMap<>();
    private volatile Function<String, MockResponse> otherwise = FakeWeCom::goldenOr404;
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    FakeWeCom() {
        TALKATIVE.setLevel(Level.OFF);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return answer(path(request)).get();
            }
        });
        try {
            server.start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    HttpUrl url() {
        return server.url("/");
    }

    /** The next call of a path is answered so. */
    FakeWeCom next(String path, Supplier<MockResponse> answer) {
        next.computeIfAbsent(path, ignored -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** The next call of a path is answered so. */
    FakeWeCom next(String path, String json) {
        return next(path, () -> json(json));
    }

    /** Every call of a path is answered so. */
    FakeWeCom always(String path, Supplier<MockResponse> answer) {
        always.put(path, answer);
        return this;
    }

    /** Every call of a path is answered so. */
    FakeWeCom always(String path, String json) {
        return always(path, () -> json(json));
    }

    /** From now on every call of any path is answered so. */
    void alwaysForAll(String json) {
        next.clear();
        always.clear();
        otherwise = path -> json(json);
    }

    int count(String path) {
        return calls(path).size();
    }

    int count() {
        return requests.size();
    }

    List<RecordedRequest> calls(String path) {
        return requests.stream().filter(request -> path(request).equals(path)).toList();
    }

    /** Body of the last call of a path. */
    String lastBody(String path) {
        List<RecordedRequest> calls = calls(path);
        return calls.get(calls.size() - 1).getBody().utf8();
    }

    /** A query parameter of the last call of a path. */
    String lastQuery(String path, String name) {
        List<RecordedRequest> calls = calls(path);
        return String.valueOf(calls.get(calls.size() - 1).getUrl().queryParameter(name));
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json; charset=UTF-8")
                .body(body)
                .build();
    }

    /** An error as WeCom words it, with the empty list that must not be believed. */
    static String refused(int errcode, String errmsg) {
        return ("{'errcode':" + errcode + ",'errmsg':'" + errmsg
                        + ", hint: [170000000000000000000001], from ip: 192.0.2.1,"
                        + " more info at https://open.work.weixin.qq.com/devtool/query?e=" + errcode
                        + "','userlist':[],"
                        + "'department':[],'department_id':[],'taglist':[],'partylist':[],'admin':[],'agentlist':[]}")
                .replace('\'', '"');
    }

    static String golden(String path) {
        String file = "/wecom/" + path.replace('/', '.') + ".json";
        try (InputStream golden = FakeWeCom.class.getResourceAsStream(file)) {
            return golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private synchronized Supplier<MockResponse> answer(String path) {
        Queue<Supplier<MockResponse>> queue = next.get(path);
        Supplier<MockResponse> queued = queue == null ? null : queue.poll();
        return queued != null ? queued : always.getOrDefault(path, () -> otherwise.apply(path));
    }

    private static MockResponse goldenOr404(String path) {
        String golden = golden(path);
        return golden.isEmpty() ? new MockResponse.Builder().code(404).build() : json(golden);
    }

    private static String path(RecordedRequest request) {
        return request.getUrl().encodedPath().replaceFirst("^/cgi-bin/", "");
    }

    @Override
    public void close() {
        server.close();
    }
}
