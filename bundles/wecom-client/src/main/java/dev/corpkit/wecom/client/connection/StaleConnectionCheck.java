package dev.corpkit.wecom.client.connection;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Looks whether a pooled connection still stands before a request is written to it: afterwards nobody could tell a connection that
 * was dead from a peer that read the request and went away. OkHttp looks only after ten idle seconds, and never before a GET. A
 * network interceptor, for HTTP/1.1; costs a reused connection one millisecond. Thread-safe.
 */
public final class StaleConnectionCheck implements Interceptor {

    private static final int LOOK_MILLIS = 1;

    private final Set<Connection> known = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection != null && !known.add(connection) && isStale(connection.socket())) {
            connection.socket().close();
            throw new StaleConnectionException();
        }
        SendState.begin(chain.request());
        return chain.proceed(chain.request());
    }

    /** An idle connection has nothing to read: an end, a reset, or a byte that nobody asked for makes it useless. */
    private static boolean isStale(Socket socket) {
        try {
            int timeout = socket.getSoTimeout();
            try {
                socket.setSoTimeout(LOOK_MILLIS);
                socket.getInputStream().read();
                return true;
            } finally {
                socket.setSoTimeout(timeout);
            }
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }
}
