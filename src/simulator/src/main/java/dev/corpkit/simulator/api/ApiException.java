package dev.corpkit.simulator.api;

/** An endpoint answers with an errcode. Control flow, so without a stack trace. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;

    public ApiException(int code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
