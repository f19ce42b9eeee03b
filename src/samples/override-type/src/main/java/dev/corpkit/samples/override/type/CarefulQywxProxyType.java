package dev.corpkit.samples.override.type;

import dev.corpkit.corps.qywxproxy.CorpContext;
import dev.corpkit.corps.qywxproxy.CorpRuntime;
import dev.corpkit.corps.qywxproxy.QywxProxyType;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the place of {@code corps.QywxProxyType} while its bundle is active, without a change to any app. */
@Component(
        service = ElementType.class,
        property = {ElementProperties.FULL_NAME + "=" + QywxProxyType.FULL_NAME, "service.ranking:Integer=100"})
public final class CarefulQywxProxyType extends QywxProxyType {

    /** A subclass repeats the constructor: a component's references are not inherited. */
    @Activate
    public CarefulQywxProxyType(@Reference CorpRuntime runtime) {
        super(runtime);
    }

    @Override
    protected QywxProxyCorp newCorp(CorpContext context) {
        return new CarefulCorp(context);
    }
}
