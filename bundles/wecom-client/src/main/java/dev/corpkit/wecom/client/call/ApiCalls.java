package dev.corpkit.wecom.client.call;

import java.util.function.Function;
import retrofit2.Call;

/** Calls that need a token. */
@FunctionalInterface
public interface ApiCalls {

    /**
     * Sends a call.
     *
     * @param endpoint makes the call from a token
     */
    <T> T send(Function<String, Call<T>> endpoint);
}
