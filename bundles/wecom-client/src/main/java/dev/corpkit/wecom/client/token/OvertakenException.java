package dev.corpkit.wecom.client.token;

import dev.corpkit.corps.api.CorpException;

/** A token that was fetched with a secret which is no longer the one to use; it is not kept. */
public final class OvertakenException extends CorpException {

    private static final long serialVersionUID = 1L;

    /** Says whose. */
    public OvertakenException(String corpId) {
        super("The permanent code of enterprise " + corpId + " changed while a token was fetched with it");
    }
}
