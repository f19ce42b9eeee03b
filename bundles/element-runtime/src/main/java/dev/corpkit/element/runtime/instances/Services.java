package dev.corpkit.element.runtime.instances;

import java.util.Collection;
import java.util.Map;

/** Where instances and apps are offered to others: the framework's service registry. */
public interface Services {

    /** Offers an object under the given types. */
    Offer offer(Collection<Class<?>> types, Object service, Map<String, Object> properties);

    /** Something offered. */
    interface Offer {

        /** Sets the properties anew. */
        void update(Map<String, Object> properties);

        /** Takes it back. */
        void withdraw();
    }
}
