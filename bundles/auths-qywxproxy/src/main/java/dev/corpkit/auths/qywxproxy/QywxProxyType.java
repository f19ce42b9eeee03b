package dev.corpkit.auths.qywxproxy;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.wecom.client.WeComSuites;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The Type {@code auths.loginTypes.QywxProxyType}. */
@Component(property = ElementProperties.FULL_NAME + "=auths.loginTypes.QywxProxyType")
public final class QywxProxyType implements ElementType {

    private final WeComSuites suites;
    private final CorpStore store;

    /** A Type whose elements talk to WeCom and keep what they learn. */
    @Activate
    public QywxProxyType(@Reference WeComSuites suites, @Reference CorpStore store) {
        this.suites = suites;
        this.store = store;
    }

    @Override
    public List<Class<?>> getInterfaces() {
        return List.of(QywxProxyAuth.class);
    }

    @Override
    public QywxProxyAuth create(ElementDefinition definition) {
        AuthConfig config = AuthConfig.of(definition);
        return new AuthElement(
                definition.getFullName(),
                definition.getTitle(),
                config.isActive(),
                suites.open(config.credentials()),
                new StoredAuthorizations(store, config.credentials().suiteId()));
    }
}
