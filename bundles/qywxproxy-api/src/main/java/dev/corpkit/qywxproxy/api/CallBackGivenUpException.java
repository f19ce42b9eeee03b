package dev.corpkit.qywxproxy.api;

import dev.corpkit.corps.api.CorpException;

/**
 * What an event asks cannot be done, however often it is tried: an auth code that was used, an enterprise whose secret WeCom
 * refuses. Says what a person can do (contract row A4). Whatever else {@link QywxProxyAuth#apply} throws is worth another try.
 */
public final class CallBackGivenUpException extends CorpException {

    private static final long serialVersionUID = 1L;

    /** Given up, with what a person can do, because of that. */
    public CallBackGivenUpException(String message, Throwable cause) {
        super(message, cause);
    }
}
