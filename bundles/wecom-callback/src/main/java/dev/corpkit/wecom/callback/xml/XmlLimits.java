package dev.corpkit.wecom.callback.xml;

/**
 * How much XML is read before it is refused. The size is limited before: whoever reads knows the source.
 *
 * @param depth elements in each other, the root included
 * @param elements all elements
 */
public record XmlLimits(int depth, int elements) {

    /** Of the envelope, which is not trusted yet: three elements in a root, and some to spare. */
    public static final XmlLimits ENVELOPE = new XmlLimits(3, 32);

    /** Of an event, which is signed: custom attributes are five deep. */
    public static final XmlLimits MESSAGE = new XmlLimits(10, 10_000);
}
