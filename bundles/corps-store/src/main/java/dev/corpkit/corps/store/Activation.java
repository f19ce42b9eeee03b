package dev.corpkit.corps.store;

/** What WeCom says of an employed member (section 3.3). */
public enum Activation {
    /** 1. */
    ACTIVATED,
    /** 2. */
    DISABLED,
    /** 4. */
    INACTIVE
}
