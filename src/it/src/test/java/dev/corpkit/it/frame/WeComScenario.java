package dev.corpkit.it.frame;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.world.Enterprise;
import javax.inject.Inject;
import org.junit.After;

/** A scenario with a simulated WeCom and apps: enterprises and app files before the framework starts, then the story. */
public abstract class WeComScenario extends CorpKitContainer {

    /** All apps; there once the runtime has had its first look. */
    @Inject
    protected Apps apps;

    /** Enterprises and app files of the scenario. */
    protected abstract void prepare(Simulator wecom, Scratch scratch);

    @Override
    protected final void prepare(Scratch scratch) {
        Simulator wecom = SimulatedWeCom.start();
        scratch.write("conf/etc/dev.corpkit.wecom.client.cfg", "baseUrl = " + wecom.baseUri());
        prepare(wecom, scratch);
    }

    /** The simulated WeCom. */
    protected final Simulator wecom() {
        return SimulatedWeCom.running();
    }

    /** The enterprise in the simulated WeCom. */
    protected final Enterprise enterprise(String corpId) {
        return wecom().console().enterprise(corpId);
    }

    /** An app. */
    protected final App app(String appId) {
        return apps.getApp(appId);
    }

    /** What has become of an element. */
    protected final ElementStatus status(String appId, String fullName) {
        return app(appId).getElements().stream()
                .filter(element -> element.fullName().equals(fullName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("App " + appId + " declares no " + fullName));
    }

    /** An organization, once it is loaded. */
    protected final QywxProxyCorp corp(String appId, String fullName) {
        eventually(() -> assertThat(status(appId, fullName).state()).isEqualTo(ElementStatus.State.LOADED));
        return app(appId).getElement(fullName, QywxProxyCorp.class);
    }

    /** An organization whose enterprise has authorized the app's suite and gone live. */
    protected final QywxProxyCorp authorizedCorp(String appId, String fullName) {
        QywxProxyCorp corp = corp(appId, fullName);
        authorize(appId, corp.getCorpId());
        return corp;
    }

    /** The enterprise's administrator scans the QR code and opens the enterprise as planned. */
    protected final void authorize(String appId, String corpId) {
        eventually(() -> assertThat(status(appId, AppFiles.AUTH).state()).isEqualTo(ElementStatus.State.LOADED));
        QywxProxyAuth auth = app(appId).getElement(AppFiles.AUTH, QywxProxyAuth.class);
        String authCode = wecom().console().authorize(SimulatedWeCom.SUITE_ID, corpId);
        wecom().console().goLive(corpId);
        auth.acceptSuiteTicket(wecom().console().suiteTicket(SimulatedWeCom.SUITE_ID));
        auth.authorize(authCode);
    }

    @After
    public final void logHoldsNothingPrivate() {
        new PrivateData(wecom()).assertAbsentFrom(scratch().log());
    }
}
