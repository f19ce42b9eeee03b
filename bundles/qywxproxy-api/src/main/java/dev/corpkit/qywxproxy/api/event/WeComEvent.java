package dev.corpkit.qywxproxy.api.event;

/**
 * One event of WeCom: immutable, one record per meaning, whichever envelope it came in. {@code toString()} shows ids and codes
 * only; secrets and personal data are hidden. More kinds may come with a minor version: a reader ignores those it does not know.
 *
 * <p>The envelope proves who could have sent it no further than the address did: an event of the template (a ticket, an
 * authorization) counts only if it came by the template's address; see {@link EventHead#envelope()}.
 */
public interface WeComEvent {

    /** What all events tell. */
    EventHead head();
}
