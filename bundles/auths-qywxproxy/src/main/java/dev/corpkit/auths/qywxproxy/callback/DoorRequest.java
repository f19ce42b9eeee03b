package dev.corpkit.auths.qywxproxy.callback;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What somebody sent to a callback address, unchecked, whatever server took it. */
public interface DoorRequest {

    /** GET, POST, … */
    String method();

    /** The enterprise in the path; null at the template's address. */
    @Nullable
    String corpId();

    /** Content-Length; -1 where it is not told. */
    long contentLength();

    /** The body, read at most once and before any {@link #parameter}. */
    InputStream body() throws IOException;

    /**
     * A parameter of the query, decoded once; null where absent.
     *
     * @throws dev.corpkit.wecom.callback.refusal.CallbackRefusedException if the query cannot be read
     */
    @Nullable
    String parameter(String name);
}
