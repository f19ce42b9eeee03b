package dev.corpkit.qywxproxy.api;

import java.io.OutputStream;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Any call of WeCom's API under one token, which is added here: an enterprise's ({@link QywxProxyClient}), the suite's
 * ({@link QywxProxyAuth#getSuiteClient}) or the provider's ({@link QywxProxyAuth#getProviderClient}) (contract row C19). Tokens are
 * fetched, refreshed and retried inside. A path lies below {@code cgi-bin/} and has small letters, digits, {@code _} and {@code /}:
 * {@code media/upload}. Parameters that are null are left out. Thread-safe.
 *
 * <p>Every method throws {@link WeComException} (WeCom said no, or could not be reached),
 * {@link dev.corpkit.corps.api.NotAuthorizedException}, or {@link dev.corpkit.corps.api.CorpArgumentException} for a path that is
 * none or a token among the parameters. A POST is repeated only where WeCom cannot have acted on it.
 */
@ProviderType
public interface WeComApi {

    /** Most bytes that one call uploads or downloads. */
    long MAX_FILE_SIZE = 64L * 1024 * 1024;

    /**
     * Any GET that answers JSON.
     *
     * @param query parameters but for the token
     * @return the answer's JSON object, checked for errcode
     */
    Map<String, Object> get(String path, Map<String, ?> query);

    /** {@link #post(String, Map, Map)} without a query. */
    default Map<String, Object> post(String path, Map<String, ?> body) {
        return post(path, Map.of(), body);
    }

    /**
     * Any POST of JSON that answers JSON.
     *
     * @param query parameters but for the token: {@code agentid} of {@code menu/create}
     * @param body sent as JSON
     * @return the answer's JSON object, checked for errcode
     */
    Map<String, Object> post(String path, Map<String, ?> query, Map<String, ?> body);

    /**
     * Any upload, as the part {@code media} of a multipart POST. The file is streamed.
     *
     * @param query parameters but for the token: {@code type} of {@code media/upload}
     * @return the answer's JSON object, checked for errcode
     * @throws dev.corpkit.corps.api.CorpException if the file cannot be read
     */
    Map<String, Object> upload(String path, Map<String, ?> query, UploadFile file);

    /**
     * Any GET that answers bytes, into memory. A refusal, which comes as JSON, is a {@link WeComException}; so is an HTML page.
     *
     * @param query parameters but for the token
     * @return at most {@link #MAX_FILE_SIZE} bytes
     */
    byte[] getBytes(String path, Map<String, ?> query);

    /**
     * As {@link #getBytes}, streamed. Nothing is written before the answer is known to be no refusal; what was written of an answer
     * that breaks off is not taken back, and the call is not repeated.
     *
     * @param to gets the bytes; neither flushed nor closed
     * @return what was downloaded
     * @throws dev.corpkit.corps.api.CorpException if {@code to} fails
     */
    DownloadedFile download(String path, Map<String, ?> query, OutputStream to);
}
