package dev.corpkit.simulator.file;

/** A field that is JSON but not right; the file is added by the reader. */
final class InvalidFieldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidFieldException(String field, String problem) {
        super(field + ": " + problem);
    }
}
