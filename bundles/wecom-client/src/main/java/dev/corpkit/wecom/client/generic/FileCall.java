package dev.corpkit.wecom.client.generic;

import dev.corpkit.wecom.client.answer.FileAnswers;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Timeout;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * A call that answers a file, which is read while the call is under way: so its gate, its failures and its repetition are those of
 * any other call. A refusal in JSON is thrown before the reader sees a byte.
 */
final class FileCall<T> implements Call<T> {

    private final Call<ResponseBody> call;
    private final Reader<T> reader;

    FileCall(Call<ResponseBody> call, Reader<T> reader) {
        this.call = call;
        this.reader = reader;
    }

    /** Reads a file whole. */
    @FunctionalInterface
    interface Reader<T> {

        T read(Headers headers, ResponseBody body) throws IOException;
    }

    @Override
    public Response<T> execute() throws IOException {
        Response<ResponseBody> answer = call.execute();
        ResponseBody body = answer.body();
        if (body == null) {
            ResponseBody error = answer.errorBody();
            return error == null ? Response.success(answer.code(), null) : Response.error(error, answer.raw());
        }
        try (body) {
            FileAnswers.requireFile(answer.headers(), body);
            return Response.success(reader.read(answer.headers(), body), answer.headers());
        }
    }

    @Override
    public void enqueue(Callback<T> callback) {
        throw new UnsupportedOperationException("Files are read by the thread that asks for them");
    }

    @Override
    public boolean isExecuted() {
        return call.isExecuted();
    }

    @Override
    public void cancel() {
        call.cancel();
    }

    @Override
    public boolean isCanceled() {
        return call.isCanceled();
    }

    @Override
    public Call<T> clone() {
        return new FileCall<>(call.clone(), reader);
    }

    @Override
    public Request request() {
        return call.request();
    }

    @Override
    public Timeout timeout() {
        return call.timeout();
    }
}
