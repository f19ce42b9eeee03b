package dev.corpkit.simulator.program;

/** The command line is not good; the message is for whoever typed it. */
final class ArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ArgumentException(String message) {
        super(message);
    }
}
