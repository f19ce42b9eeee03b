package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpEvents;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.qywxproxy.event.ModelEvents;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** What the Event Admin is told. */
class ModelEventsTest {

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();
    private final List<Event> events = new ArrayList<>();
    private final EventAdmin admin = new EventAdmin() {
        @Override
        public void postEvent(Event event) {
            events.add(event);
        }

        @Override
        public void sendEvent(Event event) {
            throw new AssertionError("a run must not wait for handlers");
        }
    };

    @BeforeEach
    void enterprise() {
        organization
                .enterprise
                .dept(1, 0, "Example Ltd")
                .dept(2, 1, "Research")
                .user("a", 1L)
                .user("b", 2L);
        organization.enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of("a"), List.of()));
        organization.system.addListener(new ModelEvents(organization.store(), admin));
    }

    @AfterEach
    void close() {
        organization.close();
    }

    private List<String> told() {
        return events.stream()
                .map(event -> event.getTopic().replace("dev/corpkit/corps/", "") + ids(event))
                .toList();
    }

    private static String ids(Event event) {
        return event.containsProperty(CorpEvents.IDS)
                ? Arrays.toString((String[]) event.getProperty(CorpEvents.IDS))
                : Arrays.toString((String[]) event.getProperty(CorpEvents.MEMBER_IDS))
                        + Arrays.toString((String[]) event.getProperty(CorpEvents.ROLE_IDS));
    }

    @Test
    void changesByHandAreToldOnceCommitted() {
        organization.enterprise.tags.clear();
        corp.syncCorp();
        events.clear();
        corp.setUserRole("a", List.of("editor", "admin"));
        corp.setUserRole("a", List.of("admin"));
        corp.offlineMember(List.of("a", "b"));
        corp.restoreMember(List.of("b"));
        corp.offlineMember(List.of("a"));
        assertThat(told())
                .containsExactly(
                        "role/ADDED[editor, admin]",
                        "member/UPDATED[a]",
                        "rolemember/ADDED[a, a][editor, admin]",
                        "member/UPDATED[a]",
                        "rolemember/REMOVED[a][editor]",
                        "rolemember/REMOVED[a][admin]",
                        "member/OFFLINE[a, b]",
                        "member/RETURNED[b]");
        assertThat(events)
                .extracting(event -> (Long) event.getProperty(CorpEvents.REVISION))
                .isSorted();
    }

    @Test
    void anEventNamesTheOrganizationAndTheCauseButNobody() {
        corp.getRootDept();
        Event event = events.get(0);
        assertThat(event.getPropertyNames())
                .containsExactlyInAnyOrder(
                        "event.topics", "app.id", "element.fullName", "corp.id", "cause", "revision", "ids");
        assertThat(event.getProperty(CorpEvents.APP_ID)).isEqualTo("myapp");
        assertThat(event.getProperty(CorpEvents.FULL_NAME)).isEqualTo("corps.MyQywxProxyCorp");
        assertThat(event.getProperty(CorpEvents.CORP_ID)).isEqualTo("wpFAKE");
        assertThat(event.getProperty(CorpEvents.CAUSE)).isEqualTo("byHand");
        assertThat(event.getProperty(CorpEvents.REVISION)).isEqualTo(1L);
    }

    @Test
    void whatIsRefusedIsNotTold() {
        try {
            corp.offlineMember(List.of("nobody"));
        } catch (RuntimeException expected) {
            assertThat(events).isEmpty();
        }
    }

    @Test
    void aFailingEventAdminDisturbsNobodyAndGoes() {
        organization.system.addListener(written -> {
            throw new IllegalStateException("full");
        });
        try (LogWatcher log = LogWatcher.start()) {
            assertThat(corp.getRootDept().getDeptId()).isEqualTo("1");
            log.assertLogged("Events of what was written could not be told");
        }
        assertThat(events).hasSize(1);
    }

    @Test
    void aRunIsToldInBatchesOfIdsWithItsId() {
        for (int i = 0; i < 1000; i++) {
            organization.enterprise.user(String.format(Locale.ROOT, "u%04d", i), 1L);
        }
        SyncReport report = corp.syncCorp();
        List<Event> added = events.stream()
                .filter(event -> event.getTopic().equals(CorpEvents.MEMBER_ADDED))
                .toList();
        assertThat(added)
                .extracting(event -> ((String[]) event.getProperty(CorpEvents.IDS)).length)
                .containsExactly(500, 500, 2);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getProperty(CorpEvents.RUN_ID)).isEqualTo(report.getRunId());
            assertThat(event.getProperty(CorpEvents.CAUSE)).isEqualTo("sync");
        });
        assertThat(told()).first().isEqualTo("dept/ADDED[1, 2]");
        assertThat(told()).last().isEqualTo("rolemember/ADDED[a][5]");
    }
}
