package dev.corpkit.corps.store;

import dev.corpkit.corps.api.CorpException;

/** The database failed; the transaction was rolled back. */
public final class StoreException extends CorpException {

    private static final long serialVersionUID = 1L;

    /** With a message and its cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
