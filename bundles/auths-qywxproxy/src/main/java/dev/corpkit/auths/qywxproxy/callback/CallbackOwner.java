package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.findings.Finding;
import java.util.List;

/** An auth element that receives callbacks. */
public interface CallbackOwner {

    /** The suite. */
    String getSuiteId();

    /** Whether WeCom may be called; an inactive one keeps what comes all the same. */
    boolean isActive();

    /** Its callbacks. */
    Callbacks callbacks();

    /** What is wrong with its callbacks, or else about it. */
    default List<Finding> findings() {
        return callbacks().findings();
    }
}
