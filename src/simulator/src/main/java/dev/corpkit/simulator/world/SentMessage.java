package dev.corpkit.simulator.world;

import java.util.List;

/** A message that an app sent; {@code content} is what it sent under the message type, as JSON, {@code sentAt} in epoch seconds. */
public record SentMessage(
        String messageId,
        long agentId,
        String type,
        List<String> users,
        List<Integer> departments,
        List<Integer> tags,
        String content,
        long sentAt) {

    /** Without receivers and content. */
    @Override
    public String toString() {
        return "SentMessage[" + messageId + "]";
    }
}
