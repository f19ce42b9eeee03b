package dev.corpkit.wecom.callback.event;

import dev.corpkit.qywxproxy.api.event.BatchJobResult;
import dev.corpkit.qywxproxy.api.event.EnterAgent;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.Subscribe;
import dev.corpkit.qywxproxy.api.event.Unsubscribe;
import dev.corpkit.qywxproxy.api.event.WeComEvent;

/** What happens to the app in an enterprise, and what its jobs came to (5.5). */
final class AppKinds {

    private static final String USER = "FromUserName";

    private AppKinds() {}

    static WeComEvent subscribe(EventHead head, Fields fields) {
        return new Subscribe(head, fields.id(USER));
    }

    static WeComEvent unsubscribe(EventHead head, Fields fields) {
        return new Unsubscribe(head, fields.id(USER));
    }

    static WeComEvent enterAgent(EventHead head, Fields fields) {
        return new EnterAgent(head, fields.id(USER), fields.text("EventKey"));
    }

    static WeComEvent batchJobResult(EventHead head, Fields fields) {
        Fields job = fields.in("BatchJob");
        return new BatchJobResult(
                head, job.id("JobId"), job.optionalId("JobType"), job.number("ErrCode"), job.text("ErrMsg"));
    }
}
