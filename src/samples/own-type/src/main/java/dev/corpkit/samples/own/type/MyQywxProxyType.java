package dev.corpkit.samples.own.type;

import dev.corpkit.corps.qywxproxy.CorpContext;
import dev.corpkit.corps.qywxproxy.CorpRuntime;
import dev.corpkit.corps.qywxproxy.QywxProxyType;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The Type {@code corps.MyQywxProxyType}; its data is {@code element-meta/corps/MyQywxProxyType/e.json}. */
@Component(service = ElementType.class, property = ElementProperties.FULL_NAME + "=corps.MyQywxProxyType")
public final class MyQywxProxyType extends QywxProxyType {

    /** A subclass repeats the constructor: a component's references are not inherited. */
    @Activate
    public MyQywxProxyType(@Reference CorpRuntime runtime) {
        super(runtime);
    }

    @Override
    protected QywxProxyCorp newCorp(CorpContext context) {
        return new AliasCorp(context);
    }
}
