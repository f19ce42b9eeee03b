package dev.corpkit.auths.qywxproxy.callback;

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

    @Override
    public String toString() {
        return "Arrival[" + content.kind() + " corp=" + sender.corpId() + "]";
    }
}
