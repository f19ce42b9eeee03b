package dev.corpkit.wecom.client.connection;

import okhttp3.Request;

/** Tag of one attempt's request: whether its first byte may have left. Used by the thread of the call only. */
final class SendState {

    private boolean begun;

    /** Marks the attempt that this request belongs to. */
    static void begin(Request request) {
        SendState state = request.tag(SendState.class);
        if (state != null) {
            state.begun = true;
        }
    }

    boolean hasBegun() {
        return begun;
    }
}
