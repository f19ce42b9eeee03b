package dev.corpkit.wecom.client.answer;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Ends answers that are too large, whatever their status and whatever length they claim. */
public final class AnswerLimit implements Interceptor {

    private final long limit;

    /** A limit in bytes, counted after decompression. */
    public AnswerLimit(long limit) {
        this.limit = limit;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body.contentLength() > limit) {
            response.close();
            throw new OversizedAnswer(limit);
        }
        Source counted = new Counted(body.source());
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(counted), body.contentType(), body.contentLength()))
                .build();
    }

    private final class Counted extends ForwardingSource {

        private long seen;

        Counted(Source source) {
            super(source);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count = super.read(sink, byteCount);
            seen += Math.max(count, 0);
            if (seen > limit) {
                throw new OversizedAnswer(limit);
            }
            return count;
        }
    }
}
