package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpEvents;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.PrivateData;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.Test;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** A handler of the framework's Event Admin is told what was committed, some hundred ids at a time and nobody's name. */
public class ModelEventsIT extends WeComScenario {

    private static final int MEMBERS = 620;

    private final List<Event> events = new CopyOnWriteArrayList<>();

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", MEMBERS, 20, 97).withCorpId("wpTold"));
        AppFiles.withAuth(scratch, "telling").corp("corps.Told", "wpTold");
    }

    @Test
    public void handlerIsToldInBatchesWithoutNamesWhileItIsThere() {
        ServiceRegistration<EventHandler> handler = listen();
        QywxProxyCorp corp = authorizedCorp("telling", "corps.Told");
        String runId = corp.syncCorp().getRunId();

        eventually(() -> assertThat(ids(CorpEvents.MEMBER_ADDED))
                .containsExactlyInAnyOrderElementsOf(
                        corp.getMembers().stream().map(CorpMember::getMemberId).toList()));
        assertThat(told(CorpEvents.MEMBER_ADDED)).hasSize(2).allSatisfy(event -> {
            assertThat(event.getPropertyNames())
                    .containsExactlyInAnyOrder(
                            EventConstants.EVENT_TOPIC,
                            CorpEvents.APP_ID,
                            CorpEvents.FULL_NAME,
                            CorpEvents.CORP_ID,
                            CorpEvents.RUN_ID,
                            CorpEvents.CAUSE,
                            CorpEvents.REVISION,
                            CorpEvents.IDS);
            assertThat(event.getProperty(CorpEvents.APP_ID)).isEqualTo("telling");
            assertThat(event.getProperty(CorpEvents.FULL_NAME)).isEqualTo("corps.Told");
            assertThat(event.getProperty(CorpEvents.CORP_ID)).isEqualTo("wpTold");
            assertThat(event.getProperty(CorpEvents.RUN_ID)).isEqualTo(runId);
            assertThat(event.getProperty(CorpEvents.CAUSE)).isEqualTo("sync");
            assertThat((String[]) event.getProperty(CorpEvents.IDS)).hasSizeLessThanOrEqualTo(500);
        });
        eventually(() -> assertThat(ids(CorpEvents.DEPT_ADDED)).hasSize(20));

        String leaver = corp.getMembers().get(0).getMemberId();
        enterprise("wpTold").apply(new MemberChange.Leaves(leaver));
        corp.syncCorp();
        eventually(() -> assertThat(ids(CorpEvents.MEMBER_OFFLINE)).containsExactly(leaver));
        corp.offlineMember(List.of(corp.getMembers().get(1).getMemberId()));
        eventually(() -> assertThat(told(CorpEvents.MEMBER_OFFLINE)).hasSize(2));
        assertThat(told(CorpEvents.MEMBER_OFFLINE).get(1).getPropertyNames()).doesNotContain(CorpEvents.RUN_ID);
        events.forEach(event -> new PrivateData(wecom()).assertAbsentFrom(text(event), event.getTopic()));

        handler.unregister();
        int before = events.size();
        corp.restoreMember(List.of(corp.getMembers().get(1).getMemberId()));
        assertThat(events).hasSize(before);
    }

    private ServiceRegistration<EventHandler> listen() {
        Hashtable<String, Object> topics = new Hashtable<>();
        topics.put(EventConstants.EVENT_TOPIC, CorpEvents.ALL);
        return context.registerService(EventHandler.class, events::add, topics);
    }

    private List<Event> told(String topic) {
        return events.stream().filter(event -> event.getTopic().equals(topic)).toList();
    }

    private List<String> ids(String topic) {
        return told(topic).stream()
                .flatMap(event -> Stream.of((String[]) event.getProperty(CorpEvents.IDS)))
                .toList();
    }

    private static String text(Event event) {
        return Arrays.stream(event.getPropertyNames())
                .map(event::getProperty)
                .map(value -> value instanceof String[] ids ? String.join(" ", ids) : String.valueOf(value))
                .reduce("", (one, other) -> one + " " + other);
    }
}
