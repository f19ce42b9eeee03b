package dev.corpkit.corps.store;

/** Whether the last reading that could tell showed a member (contract row G3). */
public enum Visibility {
    /** It was shown. */
    VISIBLE,
    /** It was not, and something explains that: the scope, an event, a hidden department. */
    OUT_OF_SCOPE,
    /** It was not, and nothing explains that. */
    UNEXPLAINED
}
