package dev.corpkit.wecom.callback.event;

import dev.corpkit.qywxproxy.api.event.Envelope;
import dev.corpkit.qywxproxy.api.event.EventField;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.UnknownEvent;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.util.Map;

/** Every kind that is typed, by envelope. A kind in the other's envelope is none: an app must not seem to bring tickets. */
public final class Kinds {

    private static final Map<String, Kind> TEMPLATE = Map.of(
            "suite_ticket", AuthKinds::suiteTicket,
            "create_auth", AuthKinds::createAuth,
            "change_auth", AuthKinds::changeAuth,
            "cancel_auth", AuthKinds::cancelAuth,
            "reset_permanent_code", AuthKinds::resetPermanentCode,
            "change_contact", Kinds::changeContact,
            "batch_job_result", AppKinds::batchJobResult);

    private static final Map<String, Kind> APP = Map.of(
            "change_contact", Kinds::changeContact,
            "subscribe", AppKinds::subscribe,
            "unsubscribe", AppKinds::unsubscribe,
            "enter_agent", AppKinds::enterAgent,
            "batch_job_result", AppKinds::batchJobResult);

    private static final Map<String, Kind> CHANGES = Map.of(
            "create_user", UserKinds::createUser,
            "update_user", UserKinds::updateUser,
            "delete_user", UserKinds::deleteUser,
            "create_party", PartyKinds::createParty,
            "update_party", PartyKinds::updateParty,
            "delete_party", PartyKinds::deleteParty,
            "update_tag", PartyKinds::updateTag);

    private Kinds() {}

    /** The event of a message's root element. */
    public static WeComEvent read(EventField root) {
        Fields fields = new Fields(root);
        EventHead head = Heads.of(fields);
        Map<String, Kind> kinds = head.envelope() == Envelope.TEMPLATE ? TEMPLATE : APP;
        Kind kind = Heads.isEvent(head, fields) ? kinds.getOrDefault(head.kind(), Kinds::unknown) : Kinds::unknown;
        return kind.read(head, fields);
    }

    private static WeComEvent changeContact(EventHead head, Fields fields) {
        return CHANGES.getOrDefault(String.valueOf(head.changeType()), Kinds::unknown)
                .read(head, fields);
    }

    private static WeComEvent unknown(EventHead head, Fields fields) {
        return new UnknownEvent(head, fields.parent().fields());
    }
}
