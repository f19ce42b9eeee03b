package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.CallbackDoor;
import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The doors of the auth elements that are there now. Of several of one suite an active one's is taken. Thread-safe. */
final class Doors {

    private final List<CallbackOwner> owners = new CopyOnWriteArrayList<>();

    void add(CallbackOwner owner) {
        owners.add(owner);
    }

    void remove(CallbackOwner owner) {
        owners.remove(owner);
    }

    Optional<CallbackDoor> of(String suiteId) {
        return owners.stream()
                .filter(owner -> owner.getSuiteId().equals(suiteId))
                .sorted(Comparator.comparing(CallbackOwner::isActive).reversed())
                .flatMap(owner -> owner.callbacks().door().stream())
                .findFirst();
    }
}
