package dev.corpkit.corps.qywxproxy;

import dev.corpkit.element.api.ElementDefinition;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What Types of this family need of the running system, as one service: a Type has one constructor parameter, and a minor
 * release breaks no subclass.
 */
@ProviderType
public interface CorpRuntime {

    /**
     * Opens the organization of a definition.
     *
     * @throws dev.corpkit.element.api.ElementConfigException if its business file is wrong
     */
    CorpContext open(ElementDefinition definition);
}
