package dev.corpkit.wecom.client.generic;

import dev.corpkit.wecom.client.error.CallersStreamException;
import java.io.IOException;
import java.io.OutputStream;

/** Where a caller wants a download: its failures are not the network's, and it is not closed here. */
final class CallersOutput extends OutputStream {

    private final OutputStream to;

    CallersOutput(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            to.write(bytes, from, length);
        } catch (IOException full) {
            throw CallersStreamException.writing(full);
        }
    }
}
