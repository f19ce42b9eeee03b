package dev.corpkit.wecom.callback.event;

import dev.corpkit.qywxproxy.api.event.CreateParty;
import dev.corpkit.qywxproxy.api.event.DeleteParty;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.UpdateParty;
import dev.corpkit.qywxproxy.api.event.UpdateTag;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Departments made, changed and removed, and tags changed (5.5; P96303, P96304). */
final class PartyKinds {

    private static final String PARTY = "Id";

    private PartyKinds() {}

    static WeComEvent createParty(EventHead head, Fields fields) {
        return new CreateParty(
                head,
                fields.requiredNumber(PARTY),
                fields.text("Name"),
                fields.number("ParentId"),
                fields.number("Order"));
    }

    static WeComEvent updateParty(EventHead head, Fields fields) {
        return new UpdateParty(head, fields.requiredNumber(PARTY), fields.text("Name"), fields.number("ParentId"));
    }

    static WeComEvent deleteParty(EventHead head, Fields fields) {
        return new DeleteParty(head, fields.requiredNumber(PARTY));
    }

    static WeComEvent updateTag(EventHead head, Fields fields) {
        return new UpdateTag(
                head,
                fields.requiredNumber("TagId"),
                orEmpty(fields.ids("AddUserItems")),
                orEmpty(fields.ids("DelUserItems")),
                orEmpty(fields.numbers("AddPartyItems")),
                orEmpty(fields.numbers("DelPartyItems")));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
