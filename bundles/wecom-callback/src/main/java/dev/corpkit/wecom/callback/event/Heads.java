package dev.corpkit.wecom.callback.event;

import dev.corpkit.qywxproxy.api.event.Envelope;
import dev.corpkit.qywxproxy.api.event.EventHead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The head of either envelope. */
final class Heads {

    private static final String EVENT = "event";
    /** Milliseconds or microseconds in place of seconds are a time of the far future: stale, which tells more than malformed. */
    private static final long LATEST = 9_999_999_999_999_999L;

    private Heads() {}

    static EventHead of(Fields fields) {
        return fields.text("InfoType") == null ? app(fields) : template(fields);
    }

    private static EventHead template(Fields fields) {
        return new EventHead(
                Envelope.TEMPLATE,
                fields.id("InfoType"),
                fields.optionalId("ChangeType"),
                fields.optionalId("SuiteId"),
                fields.optionalId("AuthCorpId"),
                null,
                null,
                time(fields, "TimeStamp"));
    }

    private static EventHead app(Fields fields) {
        return new EventHead(
                Envelope.APP,
                appKind(fields),
                fields.optionalId("ChangeType"),
                null,
                fields.optionalId("ToUserName"),
                fields.optionalId("FromUserName"),
                fields.number("AgentID"),
                time(fields, "CreateTime"));
    }

    /** What members write to the app comes in the same envelope, with another MsgType and no Event. */
    private static String appKind(Fields fields) {
        String type = fields.optionalId("MsgType");
        return type == null || type.equals(EVENT) ? fields.id("Event") : type;
    }

    /** Whether the kind is one of events: a message of a member is not, whatever its MsgType. */
    static boolean isEvent(EventHead head, Fields fields) {
        return head.envelope() == Envelope.TEMPLATE || head.kind().equals(fields.text("Event"));
    }

    private static @Nullable Instant time(Fields fields, String name) {
        Long seconds = fields.strictNumber(name);
        if (seconds != null && (seconds < 0 || seconds > LATEST)) {
            throw Fields.malformed(name);
        }
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
