package dev.corpkit.wecom.callback.event;

import dev.corpkit.qywxproxy.api.event.CancelAuth;
import dev.corpkit.qywxproxy.api.event.ChangeAuth;
import dev.corpkit.qywxproxy.api.event.CreateAuth;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.ResetPermanentCode;
import dev.corpkit.qywxproxy.api.event.SuiteTicket;
import dev.corpkit.qywxproxy.api.event.WeComEvent;

/** Tickets and authorizations (5.4). */
final class AuthKinds {

    private AuthKinds() {}

    static WeComEvent suiteTicket(EventHead head, Fields fields) {
        return new SuiteTicket(head, fields.id("SuiteTicket"));
    }

    static WeComEvent createAuth(EventHead head, Fields fields) {
        return new CreateAuth(head, fields.id("AuthCode"), fields.text("State"), fields.text("ExtraInfo"));
    }

    static WeComEvent changeAuth(EventHead head, Fields fields) {
        return new ChangeAuth(head, fields.id("AuthCorpId"), fields.text("State"), fields.text("ExtraInfo"));
    }

    static WeComEvent cancelAuth(EventHead head, Fields fields) {
        return new CancelAuth(head, fields.id("AuthCorpId"));
    }

    static WeComEvent resetPermanentCode(EventHead head, Fields fields) {
        return new ResetPermanentCode(head, fields.id("AuthCode"));
    }
}
