package dev.corpkit.wecom.callback.event;

import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.WeComEvent;

/** Makes the event of one kind. */
@FunctionalInterface
interface Kind {

    WeComEvent read(EventHead head, Fields fields);
}
