package dev.corpkit.auths.qywxproxy.callback;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom callbacks are meant for. WeCom does not say which id it uses where (fact sheet 5.2), so the log says it once for each. */
final class Receivers {

    private static final Logger LOG = LoggerFactory.getLogger(Receivers.class);

    private final CallbackConfig config;
    private final String address;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Receivers(CallbackConfig config, String address) {
        this.config = config;
        this.address = address;
    }

    /** Whether it is the suite itself, or the provider. */
    boolean isOurs(String receiveId) {
        return receiveId.equals(config.suiteId()) || receiveId.equals(config.providerCorpId());
    }

    /** Notes which kind of id was taken. */
    void taken(String receiveId) {
        String kind = kind(receiveId);
        if (seen.add(kind)) {
            LOG.info("Callbacks arrive suite={} address={} receiver={}", config.suiteId(), address, kind);
        }
    }

    private String kind(String receiveId) {
        if (isOurs(receiveId)) {
            return receiveId.equals(config.suiteId()) ? "suiteId" : "providerCorpId";
        }
        return config.corpId(receiveId).equals(receiveId) ? "corpId" : "plainCorpId";
    }
}
