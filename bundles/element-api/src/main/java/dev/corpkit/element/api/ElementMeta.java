package dev.corpkit.element.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The code of a Meta: a family of Types (contract row E3). Registered as an OSGi service with the service property
 * {@link ElementProperties#FULL_NAME}; its data ({@code e.json}) lies in a bundle below {@code element-meta/}.
 */
@ConsumerType
public interface ElementMeta {

    /** The family's root interface, {@code Corp} for {@code corps.Meta}: what every instance of it must be. */
    Class<?> getRootInterface();
}
