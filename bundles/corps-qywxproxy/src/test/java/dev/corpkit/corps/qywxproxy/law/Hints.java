package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.MemberEvent.Kind;
import java.util.List;

/** Events as an organization is told of them. */
final class Hints {

    private Hints() {}

    static ContactHints of(ContactEvent event) {
        return switch (event.type()) {
            case CHANGE_AUTH -> ContactHints.EVERYTHING;
            case PARTY -> ContactHints.ofDepts(event.depts());
            case UPDATE_TAG ->
                ContactHints.ofTag(event.tag(), event.users(), event.depts())
                        .saying(event.untagged().stream()
                                .map(userid ->
                                        new MemberEvent(userid, Kind.UNTAGGED, String.valueOf(event.tag()), event.at()))
                                .toList());
            case CREATE_USER -> ofUser(event, Kind.CREATED);
            case UPDATE_USER -> ofUser(event, Kind.UPDATED);
            case DELETE_USER -> ofUser(event, Kind.DELETED);
        };
    }

    private static ContactHints ofUser(ContactEvent event, Kind kind) {
        List<MemberEvent> said = event.users().stream()
                .map(userid -> new MemberEvent(userid, kind, "", event.at()))
                .toList();
        return ContactHints.ofUsers(event.users()).saying(said);
    }
}
