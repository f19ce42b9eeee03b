package dev.corpkit.element.api;

import org.osgi.annotation.versioning.ConsumerType;

/** An instance that wants to know when it is in service. */
@ConsumerType
public interface ElementLifecycle {

    /** Called once, after the instance is registered and {@link App#getElement(String)} finds it. Must return quickly. */
    void opened();
}
