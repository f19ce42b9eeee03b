package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.secret.SecretUse;
import dev.corpkit.qywxproxy.api.event.Envelope;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.UnknownEvent;
import dev.corpkit.wecom.callback.CallbackAddress;
import dev.corpkit.wecom.callback.CallbackQuery;
import dev.corpkit.wecom.callback.ReceivedCallback;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The address of the template. The apps of enterprises report to it as well until they get one of their own, since WeCom copies
 * it. Their callbacks may be meant for the enterprise: the one that the event names, which must have authorized the suite.
 */
final class TemplateAddress implements Address {

    /** How ids of templates begin. */
    private static final String TEMPLATE = "dk";

    private final CallbackConfig config;
    private final Freshness freshness;
    private final Receivers receivers;
    private final SecretUse use;
    private final CallbackAddress verified;
    private final CallbackAddress received;

    TemplateAddress(CallbackConfig config, Freshness freshness, SecretUse use) {
        this.config = config;
        this.freshness = freshness;
        this.receivers = new Receivers(config, "template");
        this.use = use;
        this.verified = new CallbackAddress(config.secrets(), freshness.clock(), this::isReceiver);
        // Whether it is the receiver of an event, only the event and the transaction that keeps it can tell: see
        // sender().
        this.received = new CallbackAddress(config.secrets(), freshness.clock(), id -> !id.isEmpty());
    }

    @Override
    public ReceivedCallback verify(CallbackQuery query, @Nullable String echostr) {
        ReceivedCallback echo = verified.verify(query, echostr);
        receivers.taken(echo.receiveId());
        return echo;
    }

    /**
     * Of whichever enterprise: who knows token and key may have the address verified, and that must not wait for the store. Another
     * template's is a slip in WeCom's console, to be seen there at once.
     */
    private boolean isReceiver(String receiveId) {
        return receivers.isOurs(receiveId) || !(receiveId.isEmpty() || receiveId.startsWith(TEMPLATE));
    }

    @Override
    public Arrival receive(CallbackQuery query, byte[] body) {
        ReceivedCallback callback = received.receive(query, body);
        Content content = Content.of(callback.message());
        Sender sender = sender(callback.receiveId(), content);
        Instant happened = freshness.require(callback, content);
        receivers.taken(callback.receiveId());
        use.came(sender.business() == Business.OF_THE_SUITE ? "" : sender.corpId(), callback.byPrevious());
        return new Arrival("template", sender, happened, callback.message(), content);
    }

    private Sender sender(String receiveId, Content content) {
        boolean ours = receivers.isOurs(receiveId);
        if (content.head().isEmpty()) {
            return ours ? Sender.SUITE : new Sender(config.corpId(receiveId), Business.AUTHORIZED);
        }
        EventHead head = content.head().get();
        if (head.envelope() == Envelope.TEMPLATE) {
            Refusal.WRONG_RECEIVER.unless(ours);
            Refusal.WRONG_ADDRESS.unless(isOfThisSuite(head, content));
            return new Sender(head.corpId() == null ? "" : head.corpId(), Business.OF_THE_SUITE);
        }
        Refusal.WRONG_ENTERPRISE.unless(head.corpId() != null);
        String corpId = config.corpId(head.corpId());
        Refusal.WRONG_RECEIVER.unless(ours || config.corpId(receiveId).equals(corpId));
        return new Sender(corpId, Business.AUTHORIZED);
    }

    /** A kind without SuiteId, such as {@code register_corp}, can only be one that asks for nothing here. */
    private boolean isOfThisSuite(EventHead head, Content content) {
        return head.suiteId() == null
                ? content instanceof Content.Event known && known.event() instanceof UnknownEvent
                : head.suiteId().equals(config.suiteId());
    }

    @Override
    public String thanks() {
        return "success";
    }
}
