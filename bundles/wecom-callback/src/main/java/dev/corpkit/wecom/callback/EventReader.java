package dev.corpkit.wecom.callback;

import dev.corpkit.qywxproxy.api.event.UnknownEvent;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import dev.corpkit.wecom.callback.event.Kinds;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import dev.corpkit.wecom.callback.xml.HardenedXml;
import dev.corpkit.wecom.callback.xml.XmlLimits;

/** Makes typed events of decrypted messages: both envelopes, every kind of fact sheet 5.4 and 5.5. */
public final class EventReader {

    private EventReader() {}

    /**
     * The event in a message; an {@link UnknownEvent} with all its fields if its kind is not typed, or was none of events.
     *
     * @throws CallbackRefusedException {@link Refusal#TOO_LARGE}, {@link Refusal#MALFORMED_XML} or, naming the field,
     *     {@link Refusal#MALFORMED_EVENT}
     */
    public static WeComEvent read(String message) {
        if (message.length() > CallbackAddress.MAX_BODY) {
            throw new CallbackRefusedException(Refusal.TOO_LARGE, "message");
        }
        return Kinds.read(HardenedXml.read(message, XmlLimits.MESSAGE));
    }
}
