package dev.corpkit.auths.qywxproxy.callback;

/** An auth element that receives callbacks. */
public interface CallbackOwner {

    /** The suite. */
    String getSuiteId();

    /** Whether WeCom may be called; an inactive one keeps what comes all the same. */
    boolean isActive();

    /** Its callbacks. */
    Callbacks callbacks();
}
