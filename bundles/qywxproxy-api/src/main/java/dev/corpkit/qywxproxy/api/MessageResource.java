package dev.corpkit.qywxproxy.api;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** {@code message/*}. Thread-safe. */
@ProviderType
public interface MessageResource {

    /**
     * {@code message/send} (P96458). Our agent id is added where the message names none.
     *
     * @param message WeCom's message object: receivers, {@code msgtype} and its content
     * @return the answer: {@code msgid}, {@code invaliduser}, {@code unlicenseduser}, …
     */
    Map<String, Object> send(Map<String, ?> message);

    /**
     * {@code message/recall}: takes a message back that was sent within the last 24 hours.
     *
     * @param msgid of the answer to {@link #send}
     */
    void recall(String msgid);
}
