package dev.corpkit.corps.meta;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.element.api.ElementMeta;
import dev.corpkit.element.api.ElementProperties;
import org.osgi.service.component.annotations.Component;

/** The family of organization Types: every instance of theirs is a {@link Corp}. */
@Component(property = ElementProperties.FULL_NAME + "=" + CorpsMeta.FULL_NAME)
public final class CorpsMeta implements ElementMeta {

    /** Its name; its data lies in the bundle {@code dev.corpkit.element.meta}. */
    public static final String FULL_NAME = "corps.Meta";

    @Override
    public Class<?> getRootInterface() {
        return Corp.class;
    }
}
