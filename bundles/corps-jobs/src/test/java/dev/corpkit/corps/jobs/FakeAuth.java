package dev.corpkit.corps.jobs;

import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An auth element that notes what it is asked to do. */
final class FakeAuth {

    final List<WeComEvent> applied = new CopyOnWriteArrayList<>();
    final QywxProxyAuth service = Faked.as(QywxProxyAuth.class, this);
    volatile Function<WeComEvent, @Nullable QywxProxyAuthorization> answer = event -> null;
    volatile Runnable tending = () -> {};
    volatile boolean active = true;
    volatile int tended;

    String getSuiteId() {
        return Node.SUITE;
    }

    String getAuthFullName() {
        return "auths.Fake";
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    QywxProxyAuthorization apply(WeComEvent event) {
        applied.add(event);
        return answer.apply(event);
    }

    void tend() {
        tended++;
        tending.run();
    }

    static QywxProxyAuthorization authorization(String corpId, Status status, List<Long> departments) {
        return new QywxProxyAuthorization(
                Node.SUITE,
                corpId,
                corpId,
                "1000001",
                new VisibleScope(departments, List.of(), List.of()),
                status,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                false,
                null,
                QywxProxyAuthorization.AuthMode.ADMINISTRATOR);
    }
}
