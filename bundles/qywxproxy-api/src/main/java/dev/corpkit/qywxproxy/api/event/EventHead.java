package dev.corpkit.qywxproxy.api.event;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all events tell. Anything but envelope and kind may be absent.
 *
 * @param envelope the shape it came in
 * @param kind InfoType, or Event, or for a message that is no event its MsgType; as WeCom writes it
 * @param changeType ChangeType of a {@code change_contact}
 * @param suiteId SuiteId; template envelope only
 * @param corpId AuthCorpId or ToUserName: the enterprise. Absent in {@code create_auth} and {@code reset_permanent_code}
 * @param fromUserName FromUserName: {@code sys} or a userid; app envelope only
 * @param agentId AgentID; app envelope only
 * @param time TimeStamp or CreateTime, whole seconds. Encrypted with the event, so the one to judge its age by
 */
public record EventHead(
        Envelope envelope,
        String kind,
        @Nullable String changeType,
        @Nullable String suiteId,
        @Nullable String corpId,
        @Nullable String fromUserName,
        @Nullable Long agentId,
        @Nullable Instant time) {

    /** Refuses absent envelope and kind. */
    public EventHead {
        Objects.requireNonNull(envelope, "envelope");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public String toString() {
        return kind
                + (changeType == null ? "" : "/" + changeType)
                + (corpId == null ? "" : " corp=" + corpId)
                + (time == null ? "" : " at=" + time);
    }
}
