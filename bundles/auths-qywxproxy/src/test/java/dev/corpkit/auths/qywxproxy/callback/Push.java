package dev.corpkit.auths.qywxproxy.callback;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to a callback address, without a server. */
record Push(String method, @Nullable String corpId, byte[] bytes, long contentLength, Map<String, String> query)
        implements DoorRequest {

    Push(String method, @Nullable String corpId, byte[] bytes, Map<String, String> query) {
        this(method, corpId, bytes, bytes.length, query);
    }

    Push with(String method) {
        return new Push(method, corpId, bytes, query);
    }

    Push with(byte[] otherBytes) {
        return new Push(method, corpId, otherBytes, query);
    }

    Push at(@Nullable String otherCorpId) {
        return new Push(method, otherCorpId, bytes, query);
    }

    Push with(String parameter, @Nullable String value) {
        Map<String, String> other = new HashMap<>(query);
        if (value == null) {
            other.remove(parameter);
        } else {
            other.put(parameter, value);
        }
        return new Push(method, corpId, bytes, other);
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public @Nullable String parameter(String name) {
        return query.get(name);
    }
}
