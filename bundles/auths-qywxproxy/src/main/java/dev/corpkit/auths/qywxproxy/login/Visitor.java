package dev.corpkit.auths.qywxproxy.login;

import org.jspecify.annotations.Nullable;

/**
 * Who stands at the door, by WeCom (P96442). {@link #toString()} shows nothing.
 *
 * @param userid the member of the enterprise
 * @param userTicket opens what the member consented to show, for half an hour; null where there is none
 */
record Visitor(String userid, @Nullable String userTicket) {

    @Override
    public String toString() {
        return "Visitor[]";
    }
}
