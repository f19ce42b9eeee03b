package dev.corpkit.simulator.callbacks;

/** The XML of an event; text as CDATA, as WeCom has it. */
final class EventXml {
    private final StringBuilder text = new StringBuilder("<xml>");

    EventXml cdata(String name, String value) {
        return element(name, section(value));
    }

    /** With a blank before the CDATA, as in the documentation's sample of suite_ticket. */
    EventXml blankCdata(String name, String value) {
        return element(name, " " + section(value));
    }

    /** A number, or text without markup. */
    EventXml plain(String name, Object value) {
        return element(name, value.toString());
    }

    /** Elements that are written already. */
    EventXml element(String name, String content) {
        text.append('<').append(name).append('>').append(content);
        text.append("</").append(name).append('>');
        return this;
    }

    static String section(String value) {
        return "<![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    String end() {
        return text + "</xml>";
    }
}
