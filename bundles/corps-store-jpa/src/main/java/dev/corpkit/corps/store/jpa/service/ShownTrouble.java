package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreTrouble;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Offers {@link StoreTrouble} while there is some. Thread-safe. */
final class ShownTrouble implements StoreTrouble {

    private final BundleContext context;
    private volatile String message = "The store is being opened";
    private @Nullable ServiceRegistration<StoreTrouble> registration;

    ShownTrouble(BundleContext context) {
        this.context = context;
    }

    @Override
    public String message() {
        return message;
    }

    synchronized void show(String trouble) {
        message = trouble;
        if (registration == null) {
            registration = context.registerService(StoreTrouble.class, this, null);
        }
    }

    synchronized void end() {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }
}
