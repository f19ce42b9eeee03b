package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.qywxproxy.api.ContactHints;

/** Events as an organization is told of them. */
final class Hints {

    private Hints() {}

    static ContactHints of(ContactEvent event) {
        return switch (event.type()) {
            case CHANGE_AUTH -> ContactHints.EVERYTHING;
            case PARTY -> ContactHints.ofDepts(event.depts());
            case UPDATE_TAG -> ContactHints.ofTag(event.tag(), event.users(), event.depts());
            default -> ContactHints.ofUsers(event.users());
        };
    }
}
