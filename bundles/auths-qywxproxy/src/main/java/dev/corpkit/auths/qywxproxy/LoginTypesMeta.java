package dev.corpkit.auths.qywxproxy;

import dev.corpkit.element.api.ElementMeta;
import dev.corpkit.element.api.ElementProperties;
import org.osgi.service.component.annotations.Component;

/** The Meta {@code auths.loginTypes.Meta}. Ways to log in have nothing in common but that. */
@Component(property = ElementProperties.FULL_NAME + "=auths.loginTypes.Meta")
public final class LoginTypesMeta implements ElementMeta {

    @Override
    public Class<?> getRootInterface() {
        return Object.class;
    }
}
