package dev.corpkit.corps.jobs;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An organization that notes what it is asked to bring in. */
final class FakeCorp {

    final List<ContactHints> asked = new CopyOnWriteArrayList<>();
    final QywxProxyCorp service = Faked.as(QywxProxyCorp.class, this);
    volatile Consumer<ContactHints> during = hints -> {};
    volatile Outcome outcome = Outcome.COMPLETE;

    private final String corpId;

    FakeCorp(String corpId) {
        this.corpId = corpId;
    }

    String getCorpId() {
        return corpId;
    }

    String getSuiteId() {
        return Node.SUITE;
    }

    String getAppId() {
        return "app";
    }

    String getCorpFullName() {
        return "corps." + corpId;
    }

    SyncReport syncCorp(ContactHints hints) {
        asked.add(hints);
        during.accept(hints);
        return new SyncReport(
                "run" + asked.size(),
                getCorpFullName(),
                outcome,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                Map.of(),
                List.of(),
                List.of());
    }
}
