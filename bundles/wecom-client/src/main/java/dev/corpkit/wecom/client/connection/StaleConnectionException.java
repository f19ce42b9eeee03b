package dev.corpkit.wecom.client.connection;

import java.io.IOException;

/** The peer closed a pooled connection before the request was written to it. */
final class StaleConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
        super("the peer closed the idle connection");
    }
}
