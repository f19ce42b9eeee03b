package dev.corpkit.wecom.client.generic;

import dev.corpkit.qywxproxy.api.DownloadedFile;
import dev.corpkit.qywxproxy.api.UploadFile;
import dev.corpkit.qywxproxy.api.WeComApi;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.AnyEndpoint;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MultipartBody;
import okio.Okio;
import retrofit2.Retrofit;

/** The generic client of one token. Thread-safe. */
public final class GenericClient implements WeComApi {

    private final ApiCalls calls;
    private final AnyEndpoint endpoint;
    private final String tokenName;

    /**
     * A client.
     *
     * @param calls carry the token
     * @param tokenName the query parameter that the token goes into
     */
    public GenericClient(Retrofit api, ApiCalls calls, String tokenName) {
        this.calls = calls;
        this.endpoint = api.create(AnyEndpoint.class);
        this.tokenName = tokenName;
    }

    @Override
    public Map<String, Object> get(String path, Map<String, ?> query) {
        Parameters.check(path, query);
        return calls.send(token -> endpoint.get(path, with(token, query)));
    }

    @Override
    public Map<String, Object> post(String path, Map<String, ?> query, Map<String, ?> body) {
        Parameters.check(path, query);
        Parameters.check(path, body);
        Map<String, Object> given = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        return calls.send(token -> endpoint.post(path, with(token, query), given));
    }

    @Override
    public Map<String, Object> upload(String path, Map<String, ?> query, UploadFile file) {
        Parameters.check(path, query);
        MultipartBody.Part media = MediaPart.of(file);
        return calls.send(token -> endpoint.upload(path, with(token, query), media));
    }

    @Override
    public byte[] getBytes(String path, Map<String, ?> query) {
        Parameters.check(path, query);
        return calls.send(token -> new FileCall<>(
                endpoint.bytes(path, with(token, query)),
                (headers, body) -> body.source().readByteArray()));
    }

    @Override
    public DownloadedFile download(String path, Map<String, ?> query, OutputStream to) {
        Parameters.check(path, query);
        return calls.send(token -> new FileCall<>(
                endpoint.stream(path, with(token, query)),
                (headers, body) -> new DownloadedFile(
                        FileNames.inDisposition(headers.get("Content-Disposition")),
                        headers.get("Content-Type"),
                        body.source().readAll(Okio.sink(new CallersOutput(to))))));
    }

    private Map<String, Object> with(String token, Map<String, ?> query) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(tokenName, token);
        query.forEach((name, value) -> {
            if (value != null) {
                all.put(name, value);
            }
        });
        return all;
    }

    @Override
    public String toString() {
        return "GenericClient[" + tokenName + "]";
    }
}
