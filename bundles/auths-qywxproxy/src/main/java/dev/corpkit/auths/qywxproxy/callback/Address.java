package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.wecom.callback.CallbackQuery;
import dev.corpkit.wecom.callback.ReceivedCallback;
import org.jspecify.annotations.Nullable;

/** One address: whose secrets count there, and what may arrive. What may not is refused by an exception. */
interface Address {

    /** A GET. */
    ReceivedCallback verify(CallbackQuery query, @Nullable String echostr);

    /** A POST. */
    Arrival receive(CallbackQuery query, byte[] body);

    /** What WeCom wants to hear once an event is kept. */
    String thanks();
}
