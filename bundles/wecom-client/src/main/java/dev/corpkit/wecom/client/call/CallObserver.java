package dev.corpkit.wecom.client.call;

/** Is told of each call how it ended. Thread-safe; fast, and throws nothing. */
@FunctionalInterface
public interface CallObserver {

    /**
     * A call ended.
     *
     * @param who the enterprise or suite it was for
     * @param path API path without query
     * @param errcode WeCom's code, 0 for success; {@link dev.corpkit.qywxproxy.api.WeComException#NO_CODE} where no answer with
     *     one came
     * @param told what it means, as {@link dev.corpkit.qywxproxy.api.WeComException#getErrmsg}; empty for success
     */
    void ended(String who, String path, int errcode, String told);
}
