package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpException;

/** A plan was made from another state than the organization is in. Nothing changed. */
public final class OutdatedPlanException extends CorpException {

    private static final long serialVersionUID = 1L;

    OutdatedPlanException(String message) {
        super(message);
    }
}
