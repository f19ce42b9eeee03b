package dev.corpkit.qywxproxy.api.event;

/**
 * A new suite ticket, pushed every ten minutes, good for thirty (P97173). {@link #toString()} hides it.
 *
 * @param head what all events tell
 * @param suiteTicket SuiteTicket, at most 512 bytes; a secret
 */
public record SuiteTicket(EventHead head, String suiteTicket) implements WeComEvent {

    @Override
    public String toString() {
        return "SuiteTicket[" + head + "]";
    }
}
