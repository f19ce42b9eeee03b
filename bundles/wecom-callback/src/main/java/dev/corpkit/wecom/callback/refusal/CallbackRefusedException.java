package dev.corpkit.wecom.callback.refusal;

import org.jspecify.annotations.Nullable;

/**
 * A callback that is not let in. The message names the reason and the place (a parameter's or element's name, a position), never
 * a piece of the input; so there is no cause either, where the cause's text would quote the input.
 */
public final class CallbackRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    /** Refused without a place to point at. */
    public CallbackRefusedException(Refusal reason) {
        this(reason, null, null);
    }

    /** Refused at a place; the place is a name of ours or a position, not input. */
    public CallbackRefusedException(Refusal reason, String place) {
        this(reason, place, null);
    }

    /** Refused at a place, by a cause whose text quotes no input. */
    public CallbackRefusedException(Refusal reason, @Nullable String place, @Nullable Throwable cause) {
        super(reason + ": " + reason.sentence() + (place == null ? "" : " (" + place + ")"), cause);
        this.reason = reason;
    }

    /** Why. */
    public Refusal reason() {
        return reason;
    }
}
