package dev.corpkit.corps.qywxproxy.event;

import dev.corpkit.corps.api.CorpEvents;
import dev.corpkit.corps.qywxproxy.view.HistoryView;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.change.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * Tells the Event Admin what was committed ({@link CorpEvents}). The reference is optional by its cardinality, so that this
 * bundle resolves without an Event Admin and even its package, and needed by its minimum, so that this class is loaded only
 * where there is one.
 */
@Component(service = CommitListener.class, property = "events.cardinality.minimum:Integer=1")
public final class ModelEvents implements CommitListener {

    private final CorpStore store;
    private final EventAdmin events;

    /** On a store, which knows the enterprise of an organization. */
    @Activate
    public ModelEvents(
            @Reference CorpStore store,
            @Reference(name = "events", cardinality = ReferenceCardinality.OPTIONAL) EventAdmin events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public void committed(Written written) {
        Map<String, Object> common = common(written);
        new ToldChanges(written.changes()).byTopic().forEach((topic, told) -> post(topic, told, common));
    }

    private Map<String, Object> common(Written written) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CorpEvents.APP_ID, written.org().appId());
        properties.put(CorpEvents.FULL_NAME, written.org().fullName());
        properties.put(
                CorpEvents.CORP_ID,
                store.inTransaction(tx -> tx.orgs().find(written.org()))
                        .map(OrgRow::corpId)
                        .orElse(""));
        properties.put(CorpEvents.CAUSE, HistoryView.text(written.cause()));
        properties.put(CorpEvents.REVISION, written.revision());
        if (!written.runId().isEmpty()) {
            properties.put(CorpEvents.RUN_ID, written.runId());
        }
        return properties;
    }

    private void post(String topic, List<ToldChanges.Told> told, Map<String, Object> common) {
        for (int from = 0; from < told.size(); from += CorpEvents.MAX_IDS) {
            List<ToldChanges.Told> some = told.subList(from, Math.min(from + CorpEvents.MAX_IDS, told.size()));
            Map<String, Object> properties = new HashMap<>(common);
            String[] ids = ids(some, ToldChanges.Told::id);
            if (some.get(0).roleId().isEmpty()) {
                properties.put(CorpEvents.IDS, ids);
            } else {
                properties.put(CorpEvents.MEMBER_IDS, ids);
                properties.put(CorpEvents.ROLE_IDS, ids(some, ToldChanges.Told::roleId));
            }
            events.postEvent(new Event(topic, properties));
        }
    }

    private static String[] ids(List<ToldChanges.Told> told, Function<ToldChanges.Told, String> id) {
        return told.stream().map(id).toArray(String[]::new);
    }
}
