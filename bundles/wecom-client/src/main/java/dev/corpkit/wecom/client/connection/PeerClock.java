package dev.corpkit.wecom.client.connection;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Notes how far this machine's clock is from WeCom's, by the {@code Date} of its answers. A network interceptor. Thread-safe. */
public final class PeerClock implements Interceptor {

    private final InstantSource clock;
    private volatile @Nullable Duration ahead;

    /** Compares with this clock. */
    public PeerClock(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Date told = response.headers().getDate("Date");
        if (told != null) {
            Instant peer = told.toInstant();
            ahead = Duration.between(peer, clock.instant());
        }
        return response;
    }

    /** How far this machine is ahead of WeCom, negative where it is behind, to a second or two; empty before the first answer. */
    public Optional<Duration> ahead() {
        return Optional.ofNullable(ahead);
    }
}
