package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.qywxproxy.api.event.CreateAuth;
import java.time.Instant;

/**
 * A callback that was let in.
 *
 * @param address tells the addresses of a suite apart
 * @param sender whose it is
 * @param happenedAt when it happened, by WeCom
 * @param message the event's XML; may hold secrets and personal data
 * @param content what is in it
 */
record Arrival(String address, Sender sender, Instant happenedAt, String message, Content content) {

    /** Whether an enterprise has authorized the suite. */
    boolean authorizes() {
        return content instanceof Content.Event known && known.event() instanceof CreateAuth;
    }

    @Override
    public String toString() {
        return "Arrival[" + content.kind() + " corp=" + sender.corpId() + "]";
    }
}
