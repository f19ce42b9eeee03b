package dev.corpkit.simulator.callbacks;

import dev.corpkit.simulator.world.Authorization;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/** Events at a template's address (section 5.4 of the fact sheet); nothing where the template has none. */
final class TemplateEvents {
    private final Addresses addresses;
    private final Despatch despatch;
    private final Clock clock;
    private final Random random;
    private volatile EventForms forms = EventForms.USUAL;

    TemplateEvents(Addresses addresses, Despatch despatch, Clock clock, Random random) {
        this.addresses = addresses;
        this.despatch = despatch;
        this.clock = clock;
        this.random = random;
    }

    void forms(EventForms chosen) {
        forms = chosen;
    }

    EventForms forms() {
        return forms;
    }

    void ticket(String suiteId, String ticket) {
        EventXml xml = new EventXml()
                .cdata("SuiteId", suiteId)
                .blankCdata("InfoType", "suite_ticket")
                .plain("TimeStamp", clock.instant().getEpochSecond())
                .cdata("SuiteTicket", ticket);
        push("suite_ticket", suiteId, "", xml.end());
    }

    void created(Authorization app, String authCode, Optional<String> state) {
        EventXml xml = new EventXml().cdata("SuiteId", app.suite().suiteId()).cdata("AuthCode", authCode);
        stamp(xml, "create_auth");
        if (forms.state()) {
            xml.cdata("State", state.orElse("")).cdata("ExtraInfo", "");
        }
        push("create_auth", app, xml);
    }

    void changed(Authorization app) {
        EventXml xml = about(app, "change_auth");
        if (forms.state()) {
            xml.cdata("State", "").cdata("ExtraInfo", "");
        }
        push("change_auth", app, xml);
    }

    void cancelled(Authorization app) {
        push("cancel_auth", app, about(app, "cancel_auth"));
    }

    /** Names no enterprise (P97175). */
    void reset(Authorization app, String authCode) {
        EventXml xml = new EventXml().cdata("SuiteId", app.suite().suiteId()).cdata("AuthCode", authCode);
        stamp(xml, "reset_permanent_code");
        push("reset_permanent_code", app, xml);
    }

    private EventXml about(Authorization app, String kind) {
        EventXml xml = new EventXml().cdata("SuiteId", app.suite().suiteId());
        stamp(xml, kind);
        return xml.cdata("AuthCorpId", app.enterprise().corpId());
    }

    private void stamp(EventXml xml, String kind) {
        if (random.nextBoolean()) {
            xml.blankCdata("InfoType", kind);
        } else {
            xml.cdata("InfoType", kind);
        }
        xml.plain("TimeStamp", clock.instant().getEpochSecond());
    }

    private void push(String kind, Authorization app, EventXml xml) {
        push(kind, app.suite().suiteId(), app.enterprise().corpId(), xml.end());
    }

    /** Any text. */
    void push(String kind, String suiteId, String corpId, String text) {
        addresses.template(suiteId).ifPresent(setting -> {
            String receiver = addresses.receiver(addresses.receiveIds().templatePost(), suiteId);
            despatch.send(
                    new Shipment.Occasion(kind, suiteId, corpId, true),
                    () -> Push.to(setting)
                            .random(random)
                            .receiveId(receiver)
                            .toUser(suiteId)
                            .agentId(random.nextBoolean() ? "" : "0")
                            .at(clock.instant())
                            .message(text));
        });
    }
}
