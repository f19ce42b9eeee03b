package dev.corpkit.corps.jobs.event;

import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.event.WeComEvent;

/** What a kept callback asks for. */
public sealed interface Asked {

    /**
     * To read again what may have changed.
     *
     * @param hints empty where the event asks for nothing
     */
    record Reading(ContactHints hints) implements Asked {}

    /**
     * To do something about an authorization.
     *
     * @param event for the auth element
     */
    record AuthChange(WeComEvent event) implements Asked {}

    /**
     * Nobody can tell: it is not what WeCom sends.
     *
     * @param problem why; quotes nothing of it
     */
    record Unreadable(String problem) implements Asked {}
}
