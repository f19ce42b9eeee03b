package dev.corpkit.corps.store;

import dev.corpkit.corps.api.CorpException;

/** The database failed; the transaction was rolled back. */
public final class StoreException extends CorpException {

    private static final long serialVersionUID = 1L;

    private final boolean refusal;

    /** With a message that is the whole story. */
    public StoreException(String message) {
        super(message);
        this.refusal = false;
    }

    /** With a message and its cause. */
    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /**
     * With a message and its cause.
     *
     * @param refusal see {@link #isRefusal()}
     */
    public StoreException(String message, Throwable cause, boolean refusal) {
        super(message, cause);
        this.refusal = refusal;
    }

    /**
     * Whether the database works and refused a row: its key exists already, a value breaks a rule of the table or does not fit.
     * The other rows can then be written in a transaction without it; trying again the same does not help.
     */
    public boolean isRefusal() {
        return refusal;
    }
}
