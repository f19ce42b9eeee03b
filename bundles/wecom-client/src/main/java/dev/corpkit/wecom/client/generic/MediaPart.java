package dev.corpkit.wecom.client.generic;

import dev.corpkit.qywxproxy.api.UploadFile;
import dev.corpkit.wecom.client.error.CallersStreamException;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** The part {@code media} of an upload. */
final class MediaPart {

    private MediaPart() {}

    static MultipartBody.Part of(UploadFile file) {
        return MultipartBody.Part.createFormData("media", FileNames.harmless(file.name()), new Streamed(file));
    }

    /** A file that is opened anew for each try. */
    private static final class Streamed extends RequestBody {

        private static final MediaType ANY = MediaType.get("application/octet-stream");

        private final UploadFile file;

        Streamed(UploadFile file) {
            this.file = file;
        }

        @Override
        public MediaType contentType() {
            MediaType type = MediaType.parse(file.contentType());
            return type == null ? ANY : type;
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        /** Exactly as many bytes as were announced, or none of the request counts. */
        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (InputStream content = open();
                    Source source = Okio.source(new CallersInput(content))) {
                long left = file.size();
                while (left > 0) {
                    long read = source.read(sink.getBuffer(), Math.min(left, 8192));
                    if (read < 0) {
                        throw new CallersStreamException("The file to upload has fewer bytes than its size says");
                    }
                    left -= read;
                    sink.emitCompleteSegments();
                }
            }
        }

        private InputStream open() throws IOException {
            try {
                return file.content().open();
            } catch (IOException unreadable) {
                throw CallersStreamException.reading(unreadable);
            }
        }
    }
}
