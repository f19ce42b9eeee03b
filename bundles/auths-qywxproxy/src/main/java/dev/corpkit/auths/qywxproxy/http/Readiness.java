package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementStatus;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether all auth elements are here that there are: the store is open, the apps were looked through, and no element waits for the
 * Type of this bundle, which waits for the store. Until then a suite that nobody knows may be known in a moment. Thread-safe.
 */
final class Readiness {

    private static final String TYPE = "auths.loginTypes.QywxProxyType";

    private final Predicate<CallbackOwner> served;
    private final Set<CorpStore> stores = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Apps> runtimes = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean complete;

    /** With what tells of an element whether its callbacks are received. */
    Readiness(Predicate<CallbackOwner> served) {
        this.served = served;
    }

    synchronized void add(CorpStore store) {
        stores.add(store);
        complete = false;
    }

    synchronized void remove(CorpStore store) {
        stores.remove(store);
        complete = false;
    }

    synchronized void add(Apps apps) {
        runtimes.add(apps);
        complete = false;
    }

    synchronized void remove(Apps apps) {
        runtimes.remove(apps);
        complete = false;
    }

    /** Whether who is unknown now is unknown for good. Once found so it stays so until the store or the runtime leaves. */
    synchronized boolean isComplete() {
        if (!complete) {
            complete = !stores.isEmpty()
                    && !runtimes.isEmpty()
                    && runtimes.stream()
                            .flatMap(apps -> apps.getApps().stream())
                            .allMatch(this::isComplete);
        }
        return complete;
    }

    private boolean isComplete(App app) {
        return app.getElements().stream().allMatch(element -> isSettled(app, element));
    }

    private boolean isSettled(App app, ElementStatus element) {
        return switch (element.state()) {
            case WAITING -> !TYPE.equals(element.waitingFor());
            case LOADED -> isServed(app, element.fullName());
            default -> true;
        };
    }

    /** An instance is shown as loaded a moment before it is a service. */
    private boolean isServed(App app, String fullName) {
        try {
            return !(app.getElement(fullName) instanceof CallbackOwner owner) || served.test(owner);
        } catch (ElementNotFoundException leaving) {
            return false;
        }
    }
}
