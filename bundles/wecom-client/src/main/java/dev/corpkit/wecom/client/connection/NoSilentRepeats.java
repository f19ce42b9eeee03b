package dev.corpkit.wecom.client.connection;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Hides {@code Retry-After} from OkHttp, which repeats any call at once that is answered 503 with {@code Retry-After: 0}, though a
 * proxy may answer so after WeCom has acted. A network interceptor. Thread-safe.
 */
public final class NoSilentRepeats implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request())
                .newBuilder()
                .removeHeader("Retry-After")
                .build();
    }
}
