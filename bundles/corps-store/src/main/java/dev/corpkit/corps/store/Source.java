package dev.corpkit.corps.store;

/** Who made a row (contract rows C12, C15). */
public enum Source {
    /** A sync, from WeCom. */
    WECOM,
    /** Somebody here; a sync never touches it. */
    LOCAL;

    /** As the documented surface spells it: {@code wecom} or {@code local}. */
    public String text() {
        return this == WECOM ? "wecom" : "local";
    }
}
