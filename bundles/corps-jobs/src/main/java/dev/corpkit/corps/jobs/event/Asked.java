package dev.corpkit.corps.jobs.event;

import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.util.Set;

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
    record AuthChange(WeComEvent event) implements Asked {

        /** The kinds of callbacks that ask for it: {@link dev.corpkit.corps.store.CallbackRow#kind()}. */
        public static final Set<String> KINDS =
                Set.of("suite_ticket", "create_auth", "change_auth", "cancel_auth", "reset_permanent_code");
    }

    /**
     * Nobody can tell: it is not what WeCom sends.
     *
     * @param problem why; quotes nothing of it
     */
    record Unreadable(String problem) implements Asked {}
}
