package dev.corpkit.qywxproxy.api;

import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** {@code media/*}: files of messages, kept by WeCom for three days. Thread-safe. */
@ProviderType
public interface MediaResource {

    /**
     * {@code media/upload}: keeps a file at WeCom.
     *
     * @param type {@code image}, {@code voice}, {@code video} or {@code file}
     * @return its {@code media_id}
     */
    String upload(String type, UploadFile file);

    /** {@code media/get}: a file into memory, as {@link WeComApi#getBytes}. */
    byte[] get(String mediaId);

    /** {@code media/get}: a file, streamed, as {@link WeComApi#download}. */
    DownloadedFile download(String mediaId, OutputStream to);
}
