package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpEvents;
import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.qywxproxy.event.CommitFeed;
import dev.corpkit.corps.qywxproxy.hook.HookRegister;
import dev.corpkit.corps.qywxproxy.hook.OrgHooks;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.qywxproxy.settings.CorpSettings;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementProperties;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;

/** What one organization is made of. Handed to {@link BaseQywxProxyCorp}. Immutable. */
public final class CorpContext {

    private final ElementDefinition definition;
    private final CorpSettings settings;
    private final AnswerLimits answerLimits;
    private final CorpStore store;
    private final SyncEngine engine;
    private final Threads threads;
    private final Clock clock;
    private final HookRegister hooks;
    private final CommitFeed commits;

    CorpContext(
            ElementDefinition definition,
            AnswerLimits answerLimits,
            CorpStore store,
            SyncEngine engine,
            Threads threads,
            Clock clock,
            HookRegister hooks,
            CommitFeed commits) {
        this.definition = definition;
        this.settings = CorpSettings.of(definition);
        this.answerLimits = answerLimits;
        this.store = store;
        this.engine = engine;
        this.threads = threads;
        this.clock = clock;
        this.hooks = hooks;
        this.commits = commits;
    }

    /** The element: its names, its app and its business file with whatever fields a Type of one's own added. */
    public ElementDefinition getDefinition() {
        return definition;
    }

    CorpSettings settings() {
        return settings;
    }

    /** Of the business file, else of the app as it is now; null where neither says. */
    @Nullable
    ScheduleSetting schedule() {
        SyncSchedule own = settings.schedule();
        if (own != null) {
            return new ScheduleSetting(own.toString(), "its business file");
        }
        App app = definition.getApp();
        String ofApp = app.getSettings().get(CorpSettings.SCHEDULE);
        return ofApp == null ? null : new ScheduleSetting(ofApp, "settings of app " + app.getAppId());
    }

    AnswerLimits answerLimits() {
        return answerLimits;
    }

    CorpStore store() {
        return store;
    }

    SyncEngine engine() {
        return engine;
    }

    Threads threads() {
        return threads;
    }

    Clock clock() {
        return clock;
    }

    CommitFeed commits() {
        return commits;
    }

    /** The hooks that are aimed at this organization, whenever they come. */
    OrgHooks hooks(Corp corp) {
        Map<String, Object> properties = Map.of(
                ElementProperties.APP_ID,
                org().appId(),
                ElementProperties.FULL_NAME,
                org().fullName(),
                ElementProperties.TYPE,
                definition.getType(),
                CorpEvents.CORP_ID,
                settings.corpId());
        return new OrgHooks(corp, org().toString(), FrameworkUtil.asDictionary(properties), hooks);
    }

    OrgKey org() {
        return new OrgKey(definition.getApp().getAppId(), definition.getFullName());
    }

    /** Empty where it is not known through which suite the enterprise is read. */
    SyncTarget target(String suiteId) {
        return new SyncTarget(org(), settings.corpId(), suiteId, definition.getTitle(), settings.guards());
    }
}
