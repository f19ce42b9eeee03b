package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.qywxproxy.api.event.EnterAgent;
import dev.corpkit.qywxproxy.api.event.Envelope;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.UnknownEvent;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import dev.corpkit.wecom.callback.EventReader;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.Optional;
import java.util.Set;

/** What is in a message: an event, a member's message, or an event of WeCom's that cannot be read. */
sealed interface Content {

    /** {@code create_auth}, {@code change_contact:update_user}, … */
    String kind();

    /** Reads what WeCom signed; what WeCom never sends is refused. */
    static Content of(String message) {
        try {
            WeComEvent event = EventReader.read(message);
            return isMessage(event) ? new Message(event) : new Event(event);
        } catch (CallbackRefusedException refused) {
            if (refused.reason() == Refusal.MALFORMED_EVENT) {
                return new Malformed(String.valueOf(refused.getMessage()));
            }
            throw refused;
        }
    }

    private static boolean isMessage(WeComEvent event) {
        return event instanceof UnknownEvent unknown
                && event.head().envelope() == Envelope.APP
                && unknown.fields().stream()
                        .noneMatch(field -> field.name().equals("Event")
                                && field.text().equals(event.head().kind()));
    }

    /** What all events tell; empty where it cannot be read. */
    default Optional<EventHead> head() {
        return Optional.empty();
    }

    /** Something happened. */
    record Event(WeComEvent event) implements Content {

        private static final int LONGEST_KIND = 64;
        private static final Set<String> CONTACT_HINTS = Set.of("change_contact", "subscribe", "unsubscribe");

        @Override
        public Optional<EventHead> head() {
            return Optional.of(event.head());
        }

        @Override
        public String kind() {
            EventHead head = event.head();
            String kind = head.changeType() == null ? head.kind() : head.kind() + ":" + head.changeType();
            return kind.length() > LONGEST_KIND ? kind.substring(0, LONGEST_KIND) : kind;
        }

        /** Whether it only names what to read again. Two such may be of one second and not tell what changed: equal, but not the same. */
        boolean isContactHint() {
            return event.head().envelope() == Envelope.APP
                    && CONTACT_HINTS.contains(event.head().kind())
                    && !asksForNothing();
        }

        /** Whether nobody will do anything about it. */
        boolean asksForNothing() {
            return event instanceof UnknownEvent || event instanceof EnterAgent;
        }
    }

    /** A member wrote to the app. */
    record Message(WeComEvent event) implements Content {

        @Override
        public Optional<EventHead> head() {
            return Optional.of(event.head());
        }

        @Override
        public String kind() {
            return "message";
        }
    }

    /** WeCom sent an event without a field that it must have. */
    record Malformed(String problem) implements Content {

        @Override
        public String kind() {
            return "malformed";
        }
    }
}
