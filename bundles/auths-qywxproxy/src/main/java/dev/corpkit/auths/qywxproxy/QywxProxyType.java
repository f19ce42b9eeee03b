package dev.corpkit.auths.qywxproxy;

import dev.corpkit.auths.qywxproxy.auto.AutoInstances;
import dev.corpkit.auths.qywxproxy.login.CorpCodes;
import dev.corpkit.auths.qywxproxy.login.Login;
import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.api.ElementReference;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.wecom.client.WeComSuite;
import dev.corpkit.wecom.client.WeComSuites;
import java.time.InstantSource;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The Type {@code auths.loginTypes.QywxProxyType}. */
@Component(property = ElementProperties.FULL_NAME + "=auths.loginTypes.QywxProxyType")
public final class QywxProxyType implements ElementType {

    private final WeComSuites suites;
    private final CorpStore store;
    private final InstantSource clock;
    private final Settings settings;

    /** A Type whose elements talk to WeCom and keep what they learn. */
    @Activate
    public QywxProxyType(@Reference WeComSuites suites, @Reference CorpStore store, @Reference Settings settings) {
        this(suites, store, InstantSource.system(), settings);
    }

    QywxProxyType(WeComSuites suites, CorpStore store, InstantSource clock, Settings settings) {
        this.suites = suites;
        this.store = store;
        this.clock = clock;
        this.settings = settings;
    }

    /** Outside OSGi: by the system's clock, with nothing configured. */
    public QywxProxyType(WeComSuites suites, CorpStore store) {
        this(suites, store, InstantSource.system(), Settings.DEFAULT);
    }

    @Override
    public List<Class<?>> getInterfaces() {
        return List.of(QywxProxyAuth.class);
    }

    /** Tickets, callbacks and permanent codes of a suite go to one element. */
    @Override
    public List<String> getExclusiveFields() {
        return List.of("authConfig.suiteId");
    }

    @Override
    public List<ElementReference> getReferences() {
        return List.of(ElementReference.toTemplate("autoInstances.template"));
    }

    @Override
    public QywxProxyAuth create(ElementDefinition definition) {
        BusinessFile.check(definition);
        AuthConfig config = AuthConfig.of(definition);
        String suiteId = config.credentials().suiteId();
        WeComSuite suite = suites.open(config.credentials());
        SuiteInUse inUse = new SuiteInUse(definition.getFullName(), config.isActive(), suite);
        StoredAuthorizations authorizations = new StoredAuthorizations(store, suiteId);
        AgentIds agentIds = new AgentIds(authorizations, inUse::refresh);
        return new AuthElement(
                definition.getFullName(),
                definition.getTitle(),
                inUse,
                authorizations,
                Upkeep.of(definition, suite, config.isActive(), store, clock, settings),
                ShownConfig.of(definition),
                new Login(
                        suiteId,
                        store,
                        clock,
                        corpId -> inUse.require().client(corpId).getAuth()),
                new CorpCodes(suiteId, store, authorizations::requireKept, agentIds::of),
                AutoInstances.of(definition, suiteId, store, clock));
    }
}
