package dev.corpkit.simulator.directory;

/** A department, member or tag that cannot stand in the directory; says which field and why. */
public final class InvalidDirectoryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String reason;

    public InvalidDirectoryException(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
