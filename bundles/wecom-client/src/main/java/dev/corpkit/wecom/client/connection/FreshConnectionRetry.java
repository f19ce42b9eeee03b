package dev.corpkit.wecom.client.connection;

import java.io.IOException;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Repeats a call whose pooled connection was dead before the request was written, whatever the call does, and marks what else
 * failed before that as {@link UnsentRequestException}. Once a byte may have left nothing is repeated here: OkHttp's own retry,
 * which is off, repeats a POST also when the peer may have acted on it. An application interceptor, outside any other; needs
 * {@link StaleConnectionCheck}. Thread-safe.
 */
public final class FreshConnectionRetry implements Interceptor {

    /** More than two only where connections of other threads die at the same moment. */
    private static final int ATTEMPTS = 4;

    private final ConnectionPool pool;

    /** A retry that drops the other idle connections of this pool: they are as old. */
    public FreshConnectionRetry(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        for (int attempt = 1; ; attempt++) {
            SendState state = new SendState();
            Request request =
                    chain.request().newBuilder().tag(SendState.class, state).build();
            try {
                return chain.proceed(request);
            } catch (StaleConnectionException stale) {
                pool.evictAll();
                if (attempt == ATTEMPTS) {
                    throw new UnsentRequestException(stale);
                }
            } catch (IOException failed) {
                throw state.hasBegun() ? failed : new UnsentRequestException(failed);
            }
        }
    }
}
