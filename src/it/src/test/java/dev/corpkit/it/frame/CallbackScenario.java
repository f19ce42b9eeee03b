package dev.corpkit.it.frame;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.simulator.callbacks.CallbackSetting;
import java.util.Objects;

/** A scenario whose simulated WeCom pushes callbacks to the framework. */
public abstract class CallbackScenario extends WeComScenario {

    /** The auth element of an app, once its template's callbacks arrive. */
    protected final QywxProxyAuth receivingAuth(String appId) {
        return receivingAuth(appId, () -> {});
    }

    /** The same, with something done once the address is known. */
    protected final QywxProxyAuth receivingAuth(String appId, Runnable afterVerification) {
        eventually(() -> assertThat(status(appId, AppFiles.AUTH).state()).isEqualTo(ElementStatus.State.LOADED));
        QywxProxyAuth auth = app(appId).getElement(AppFiles.AUTH, QywxProxyAuth.class);
        if (auth.getSuiteTicketTime() == null) {
            eventually(() -> wecom().callbacks().template(SimulatedWeCom.SUITE_ID, setting()));
            afterVerification.run();
            eventually(() -> assertThat(auth.getSuiteTicketTime()).isNotNull());
        }
        return auth;
    }

    /** Where the template's callbacks arrive, and how they are signed. */
    protected final CallbackSetting setting() {
        return new CallbackSetting(
                http().resolve("/qywx/" + SimulatedWeCom.SUITE_ID),
                SimulatedWeCom.CALLBACK_TOKEN,
                SimulatedWeCom.CALLBACK_KEY);
    }

    /** The enterprise's administrator scans a QR code made for the occasion, then opens the enterprise as planned. */
    protected final void scan(QywxProxyAuth auth, String corpId) {
        wecom().console().scan(auth.getAuthUrl("order42"), corpId);
        wecom().console().goLive(corpId);
    }

    /** In the end the organization holds what WeCom shows; nobody asked for a sync. */
    protected final void assertFollows(String appId, String fullName, String corpId) {
        eventually(() -> {
            Corp corp = app(appId).getElement(fullName, Corp.class);
            Objects.requireNonNull(corp.getLastReport(), "no run yet");
            Mirror.assertExact(corp, wecom().visible(corpId));
        });
    }
}
