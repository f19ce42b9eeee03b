package dev.corpkit.wecom.client.generic;

import dev.corpkit.wecom.client.error.CallersStreamException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a caller uploads: its failures are not the network's. */
final class CallersInput extends FilterInputStream {

    CallersInput(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException unreadable) {
            throw CallersStreamException.reading(unreadable);
        }
    }
}
