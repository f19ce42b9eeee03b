package dev.corpkit.wecom.client.ticket;

/** Tickets of the JS-SDK; each has a limit of its own (section 6 of the fact sheet). */
public enum JsTicketKind {
    /** {@code get_jsapi_ticket}. */
    ENTERPRISE,
    /** {@code ticket/get} of type {@code agent_config}. */
    AGENT
}
