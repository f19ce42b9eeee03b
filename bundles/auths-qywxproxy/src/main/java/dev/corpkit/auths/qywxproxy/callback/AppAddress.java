package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.secret.SecretUse;
import dev.corpkit.qywxproxy.api.event.Envelope;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.wecom.callback.CallbackAddress;
import dev.corpkit.wecom.callback.CallbackQuery;
import dev.corpkit.wecom.callback.ReceivedCallback;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The address of one enterprise's app: nothing but that enterprise's events. */
final class AppAddress implements Address {

    private final CallbackConfig config;
    private final CallbackConfig.App app;
    private final Business business;
    private final Freshness freshness;
    private final Receivers receivers;
    private final SecretUse use;
    private final CallbackAddress address;

    AppAddress(CallbackConfig config, CallbackConfig.App app, Freshness freshness, SecretUse use) {
        this(config, app, Business.NOT_CANCELLED, freshness, new Receivers(config, "app of " + app.corpId()), use);
    }

    AppAddress(
            CallbackConfig config,
            CallbackConfig.App app,
            Business business,
            Freshness freshness,
            Receivers receivers,
            SecretUse use) {
        this.config = config;
        this.app = app;
        this.business = business;
        this.freshness = freshness;
        this.receivers = receivers;
        this.use = use;
        this.address = new CallbackAddress(
                app.secrets(), freshness.clock(), id -> receivers.isOurs(id) || isOfTheEnterprise(id));
    }

    @Override
    public ReceivedCallback verify(CallbackQuery query, @Nullable String echostr) {
        ReceivedCallback echo = address.verify(query, echostr);
        receivers.taken(echo.receiveId());
        return echo;
    }

    @Override
    public Arrival receive(CallbackQuery query, byte[] body) {
        ReceivedCallback callback = address.receive(query, body);
        Content content = Content.of(callback.message());
        content.head().ifPresent(this::require);
        Instant happened = freshness.require(callback, content);
        receivers.taken(callback.receiveId());
        use.came(app.corpId(), callback.byPrevious());
        return new Arrival(
                "app:" + app.corpId(), new Sender(app.corpId(), business), happened, callback.message(), content);
    }

    private void require(EventHead head) {
        Refusal.WRONG_ADDRESS.unless(head.envelope() == Envelope.APP);
        Refusal.WRONG_ENTERPRISE.unless(head.corpId() != null && isOfTheEnterprise(head.corpId()));
    }

    private boolean isOfTheEnterprise(String id) {
        return config.corpId(id).equals(app.corpId());
    }

    /** The passive reply that says nothing. */
    @Override
    public String thanks() {
        return "";
    }
}
