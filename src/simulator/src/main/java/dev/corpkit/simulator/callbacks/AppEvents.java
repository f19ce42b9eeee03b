package dev.corpkit.simulator.callbacks;

import dev.corpkit.simulator.contacts.ContactEvent;
import dev.corpkit.simulator.world.Authorization;
import java.time.Clock;
import java.util.Random;
import java.util.Set;

/** Events at an app's address (section 5.5 of the fact sheet); nothing where it has none or is not active. */
final class AppEvents {
    private static final Set<String> NUMBERS =
            Set.of("MainDepartment", "Status", "Id", "ParentId", "Order", "TagId", "Type");

    private final Addresses addresses;
    private final Despatch despatch;
    private final Clock clock;
    private final Random random;

    AppEvents(Addresses addresses, Despatch despatch, Clock clock, Random random) {
        this.addresses = addresses;
        this.despatch = despatch;
        this.clock = clock;
        this.random = random;
    }

    boolean reaches(Authorization app) {
        return app.state() == Authorization.State.ACTIVE && addresses.app(app).isPresent();
    }

    void contact(Authorization app, ContactEvent event) {
        EventXml xml = event.isSubscription() ? subscription(app, event) : change(app, event.type());
        if (!event.isSubscription()) {
            event.elements().forEach((name, value) -> element(xml, name, value));
        }
        push(event.type(), app, xml.end());
    }

    private EventXml subscription(Authorization app, ContactEvent event) {
        String userid = event.elements().getOrDefault(ContactEvent.USER_ID, "");
        return common(app, userid, event.type()).cdata("EventKey", "").plain("AgentID", app.agentId());
    }

    /** ChangeType comes plain or as CDATA. */
    private EventXml change(Authorization app, String type) {
        EventXml xml = common(app, "sys", "change_contact");
        return random.nextBoolean() ? xml.plain("ChangeType", type) : xml.cdata("ChangeType", type);
    }

    private static void element(EventXml xml, String name, String value) {
        if (name.equals("ExtAttr")) {
            xml.element(name, extAttr(value));
        } else if (NUMBERS.contains(name)) {
            xml.plain(name, value);
        } else {
            xml.cdata(name, value);
        }
    }

    private static String extAttr(String employeeNumber) {
        return employeeNumber.isEmpty()
                ? ""
                : "<Item><Name><![CDATA[工号]]></Name><Type>0</Type><Text><Value>" + EventXml.section(employeeNumber)
                        + "</Value></Text></Item>";
    }

    void exported(Authorization app, String jobId, String jobType) {
        String content = "<JobId>" + EventXml.section(jobId) + "</JobId><JobType>" + EventXml.section(jobType)
                + "</JobType><ErrCode>0</ErrCode><ErrMsg>" + EventXml.section("ok") + "</ErrMsg>";
        push(
                "batch_job_result",
                app,
                common(app, "sys", "batch_job_result")
                        .element("BatchJob", content)
                        .end());
    }

    private EventXml common(Authorization app, String from, String event) {
        return new EventXml()
                .cdata("ToUserName", app.enterprise().corpId())
                .cdata("FromUserName", from)
                .plain("CreateTime", clock.instant().getEpochSecond())
                .cdata("MsgType", "event")
                .cdata("Event", event);
    }

    /** Any text. */
    void push(String kind, Authorization app, String text) {
        addresses.app(app).ifPresent(setting -> {
            String suiteId = app.suite().suiteId();
            String corpId = app.enterprise().corpId();
            String receiver = addresses.receiver(addresses.receiveIds().appPost(), app);
            despatch.send(
                    new Shipment.Occasion(kind, suiteId, corpId, false),
                    () -> Push.to(setting)
                            .random(random)
                            .receiveId(receiver)
                            .toUser(corpId)
                            .agentId(agentId(app))
                            .at(clock.instant())
                            .message(text));
        });
    }

    /** Mostly the agent's; some real ones are 0 or empty. */
    private String agentId(Authorization app) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "0";
            default -> Long.toString(app.agentId());
        };
    }
}
