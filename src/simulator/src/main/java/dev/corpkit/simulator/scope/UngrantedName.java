package dev.corpkit.simulator.scope;

/** How a name looks that the app may not read; WeCom does not document it, so a client must bear all three. */
public enum UngrantedName {
    ABSENT,
    EMPTY,
    ID
}
