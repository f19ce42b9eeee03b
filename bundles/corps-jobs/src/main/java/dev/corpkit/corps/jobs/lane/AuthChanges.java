package dev.corpkit.corps.jobs.lane;

import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.jobs.event.Asked;
import dev.corpkit.corps.jobs.event.KeptEvent;
import dev.corpkit.corps.jobs.failure.Failures;
import dev.corpkit.corps.jobs.failure.Verdict;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.event.ChangeAuth;
import dev.corpkit.qywxproxy.api.event.CreateAuth;
import dev.corpkit.qywxproxy.api.event.ResetPermanentCode;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the auth element do what an event asks, and finds out whose organizations are to be synced then (contract row A7). */
final class AuthChanges {

    private static final Logger LOG = LoggerFactory.getLogger(AuthChanges.class);
    private static final Set<Class<? extends WeComEvent>> FOLLOWED_BY_SYNC =
            Set.of(CreateAuth.class, ChangeAuth.class, ResetPermanentCode.class);

    private final LiveElements elements;

    AuthChanges(LiveElements elements) {
        this.elements = elements;
    }

    /** Empty if the auth element has left: nothing was done, nothing is to be settled. */
    Optional<Applied> apply(String suiteId, KeptEvent event) {
        if (!(event.asked() instanceof Asked.AuthChange change)) {
            throw new IllegalArgumentException(
                    "The record " + event.row().id() + " (" + event.row().kind() + ") changes no authorization");
        }
        return elements.auth(suiteId).map(auth -> apply(auth, event.row(), change.event()));
    }

    private static Applied apply(QywxProxyAuth auth, CallbackRow row, WeComEvent event) {
        try {
            return new Applied(Verdict.DONE, owed(event, auth.apply(event)));
        } catch (RuntimeException | LinkageError failed) {
            Verdict verdict = Failures.ofAuthChange(failed);
            LOG.warn(
                    "An authorization's event failed auth={} kind={} corp={} record={} reason={}",
                    auth.getAuthFullName(),
                    row.kind(),
                    row.corpId(),
                    row.id(),
                    verdict.problem(),
                    Failures.trace(failed));
            return new Applied(verdict, Optional.empty());
        }
    }

    private static Optional<CallbackLane> owed(WeComEvent event, @Nullable QywxProxyAuthorization now) {
        boolean owed = now != null
                && FOLLOWED_BY_SYNC.contains(event.getClass())
                && now.status() == Status.ACTIVE
                && !now.scope().isEmpty();
        return owed ? Optional.of(new CallbackLane(now.suiteId(), now.corpId())) : Optional.empty();
    }

    /**
     * What came of an event.
     *
     * @param verdict what is to become of it
     * @param toSync the enterprise whose organizations are to be synced
     */
    record Applied(Verdict verdict, Optional<CallbackLane> toSync) {}
}
