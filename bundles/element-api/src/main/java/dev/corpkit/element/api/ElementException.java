package dev.corpkit.element.api;

/** Something about an element went wrong; the message is for the person who must act. */
public class ElementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public ElementException(String message) {
        super(message);
    }

    /** With a message and its cause. */
    public ElementException(String message, Throwable cause) {
        super(message, cause);
    }
}
