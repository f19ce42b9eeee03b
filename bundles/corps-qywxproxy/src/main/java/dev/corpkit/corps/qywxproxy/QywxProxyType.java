package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.api.ElementReference;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The Type {@code corps.QywxProxyType}. A Type of one's own extends it, carries its own {@code @Component} with its own
 * {@code element.fullName} (or the same and a higher {@code service.ranking}), repeats the constructor, and overrides
 * {@link #newCorp(CorpContext)} (contract row E9).
 */
@Component(service = ElementType.class, property = ElementProperties.FULL_NAME + "=" + QywxProxyType.FULL_NAME)
public class QywxProxyType implements ElementType {

    /** The Type's fullName. */
    public static final String FULL_NAME = "corps.QywxProxyType";

    private final CorpRuntime runtime;

    /** On the running system. */
    @Activate
    public QywxProxyType(@Reference CorpRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public List<Class<?>> getInterfaces() {
        return List.of(Corp.class, QywxProxyCorp.class);
    }

    /** One enterprise by one auth element: its data are of one organization in an app (decision 20). */
    @Override
    public List<String> getIdentityFields() {
        return List.of("corpId", "authFullName");
    }

    @Override
    public List<ElementReference> getReferences() {
        return List.of(ElementReference.toInstance("authFullName", QywxProxyAuth.class));
    }

    @Override
    public final Object create(ElementDefinition definition) {
        return newCorp(runtime.open(definition));
    }

    /** The organization this Type makes; a subclass returns its own. */
    protected QywxProxyCorp newCorp(CorpContext context) {
        return new BaseQywxProxyCorp(context);
    }
}
