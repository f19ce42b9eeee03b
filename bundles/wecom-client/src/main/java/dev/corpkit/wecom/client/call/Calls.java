package dev.corpkit.wecom.client.call;

import dev.corpkit.wecom.client.endpoint.Once;
import okhttp3.Request;
import retrofit2.Call;
import retrofit2.Invocation;

/** Calls of one caller, an enterprise or a suite: through its gate, and repeated where that can help. Thread-safe. */
public final class Calls {

    private final String who;
    private final Wire wire;
    private final Gate gate;
    private final Repetition repetition;

    /**
     * Calls.
     *
     * @param who the enterprise or suite, for the person who reads a failure
     */
    public Calls(String who, Wire wire, Gate gate, Repetition repetition) {
        this.who = who;
        this.wire = wire;
        this.gate = gate;
        this.repetition = repetition;
    }

    /** Sends a call, a copy of it for each try. */
    public <T> T send(Call<T> call) {
        String path = Wire.path(call.request());
        return repetition.of(once(call.request()), () -> gate.pass(path, () -> wire.send(who, call.clone())));
    }

    private static boolean once(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        return invocation == null || invocation.method().isAnnotationPresent(Once.class);
    }
}
