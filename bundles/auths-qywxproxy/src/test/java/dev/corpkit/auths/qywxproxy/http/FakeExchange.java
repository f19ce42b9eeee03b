package dev.corpkit.auths.qywxproxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request and its response, of a server that is not there; the parameters are lost once they are read before the body. */
final class FakeExchange {

    private final String method;
    private final @Nullable String pathInfo;
    private final byte[] body;
    private final Map<String, String> query;
    final Map<String, String> headers = new HashMap<>();
    final ByteArrayOutputStream text = new ByteArrayOutputStream();
    int status;

    @Nullable
    String contentType;

    Runnable beforeTheBody = () -> {};
    boolean bodyRead;
    boolean undecodable;
    boolean completed;

    FakeExchange(String method, @Nullable String pathInfo, byte[] body, Map<String, String> query) {
        this.method = method;
        this.pathInfo = pathInfo;
        this.body = body;
        this.query = query;
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getMethod" -> method;
            case "getPathInfo" -> pathInfo;
            case "getContentLengthLong" -> (long) body.length;
            case "getInputStream" -> input();
            case "getParameter" -> parameter((String) args[0]);
            case "startAsync" -> waiting();
            default -> throw new AssertionError(name);
        });
    }

    private AsyncContext waiting() {
        return fake(AsyncContext.class, (name, args) -> {
            switch (name) {
                case "setTimeout" -> assertThat(args[0]).isEqualTo(0L);
                case "complete" -> completed = true;
                default -> throw new AssertionError(name);
            }
            return null;
        });
    }

    private ServletInputStream input() {
        beforeTheBody.run();
        bodyRead = true;
        return new Input(new ByteArrayInputStream(body));
    }

    private @Nullable String parameter(String name) {
        if (undecodable || (method.equals("POST") && !bodyRead)) {
            throw new IllegalArgumentException("SECRET is not UTF-8, or the server ate the body");
        }
        return query.get(name);
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, args) -> {
            switch (name) {
                case "setStatus" -> status = (int) args[0];
                case "setHeader" -> headers.put((String) args[0], (String) args[1]);
                case "setContentType" -> contentType = (String) args[0];
                case "setContentLength" -> headers.put("Content-Length", String.valueOf(args[0]));
                case "getOutputStream" -> {
                    return new Output(text);
                }
                default -> throw new AssertionError(name);
            }
            return null;
        });
    }

    private interface Calls {
        @Nullable
        Object call(String name, Object[] args);
    }

    private static <T> T fake(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, args) -> calls.call(called.getName(), args)));
    }

    private static final class Input extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Input(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            try {
                listener.onDataAvailable();
                listener.onAllDataRead();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class Output extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Output(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int written) {
            bytes.write(written);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new AssertionError();
        }
    }
}
