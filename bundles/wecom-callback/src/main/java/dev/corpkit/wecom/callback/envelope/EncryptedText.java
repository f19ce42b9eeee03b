package dev.corpkit.wecom.callback.envelope;

import dev.corpkit.qywxproxy.api.event.EventField;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import dev.corpkit.wecom.callback.xml.HardenedXml;
import dev.corpkit.wecom.callback.xml.XmlLimits;
import java.util.List;

/**
 * The body of a POST: Encrypt among ToUserName and AgentID, in any order (5.1). Those two are not signed, may be absent, empty or
 * 0, and are not looked at: who it is for stands inside.
 */
public final class EncryptedText {

    private EncryptedText() {}

    /** The one Encrypt. */
    public static String in(String body) {
        List<EventField> found = HardenedXml.read(body, XmlLimits.ENVELOPE).fields().stream()
                .filter(field -> field.name().equals("Encrypt"))
                .toList();
        if (found.size() != 1 || found.get(0).text().isEmpty()) {
            throw new CallbackRefusedException(Refusal.MALFORMED_XML, "no single Encrypt with content");
        }
        return found.get(0).text();
    }
}
