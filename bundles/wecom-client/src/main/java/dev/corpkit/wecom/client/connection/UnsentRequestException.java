package dev.corpkit.wecom.client.connection;

import dev.corpkit.wecom.client.error.SafeCause;
import java.io.IOException;

/**
 * No byte of the request left this machine, so the peer cannot have acted on it and any call may be repeated. The text quotes
 * no address with a token in it.
 */
public final class UnsentRequestException extends IOException {

    private static final long serialVersionUID = 1L;

    UnsentRequestException(IOException unsafe) {
        super(SafeCause.describe(unsafe), SafeCause.of(unsafe));
    }
}
