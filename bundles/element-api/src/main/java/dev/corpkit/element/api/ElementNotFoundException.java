package dev.corpkit.element.api;

import java.util.List;

/** No such element or app is loaded (contract row E4). */
public final class ElementNotFoundException extends ElementException {

    private static final long serialVersionUID = 1L;

    private final List<String> nearNames;

    /**
     * With the names that were near.
     *
     * @param message what was looked for, where, and what to do
     * @param nearNames loaded names like the one asked for, nearest first; may be empty
     */
    public ElementNotFoundException(String message, List<String> nearNames) {
        super(message);
        this.nearNames = List.copyOf(nearNames);
    }

    /** Loaded names like the one asked for, nearest first. */
    public List<String> getNearNames() {
        return nearNames;
    }
}
