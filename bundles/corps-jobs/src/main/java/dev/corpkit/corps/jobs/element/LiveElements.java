package dev.corpkit.corps.jobs.element;

import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The elements that are there right now. They come and go while work is under way. Thread-safe. */
public final class LiveElements {

    private final List<QywxProxyAuth> auths = new CopyOnWriteArrayList<>();
    private final List<QywxProxyCorp> corps = new CopyOnWriteArrayList<>();

    /** One came. */
    public void add(QywxProxyAuth auth) {
        auths.add(auth);
    }

    /** One went. */
    public void remove(QywxProxyAuth auth) {
        auths.remove(auth);
    }

    /** One came. */
    public void add(QywxProxyCorp corp) {
        corps.add(corp);
    }

    /** One went. */
    public void remove(QywxProxyCorp corp) {
        corps.remove(corp);
    }

    /** All auth elements, inactive ones included. */
    public List<QywxProxyAuth> auths() {
        return List.copyOf(auths);
    }

    /** All organizations. */
    public List<QywxProxyCorp> corps() {
        return List.copyOf(corps);
    }

    /** Suites whose callbacks can be worked on here. */
    public List<String> suites() {
        return auths.stream()
                .filter(QywxProxyAuth::isActive)
                .map(QywxProxyAuth::getSuiteId)
                .distinct()
                .toList();
    }

    /** An active auth element of a suite: where apps share a suite, either knows all of it. */
    public Optional<QywxProxyAuth> auth(String suiteId) {
        return auths.stream()
                .filter(auth -> auth.isActive() && auth.getSuiteId().equals(suiteId))
                .findFirst();
    }

    /** The organizations that a lane's events are about. */
    public List<QywxProxyCorp> corps(CallbackLane lane) {
        return corps.stream()
                .filter(corp ->
                        corp.getCorpId().equals(lane.corpId()) && lane.suiteId().equals(corp.getSuiteId()))
                .toList();
    }
}
