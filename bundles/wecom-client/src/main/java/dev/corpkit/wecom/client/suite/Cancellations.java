package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.qywxproxy.api.WeComException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether an enterprise that is said to have cancelled did so (contract row C20). Only {@code v2/get_auth_info}
 * (P100795) confirms it, by denying each permanent code with 40084 or 48004. Any other refusal says that the authorization cannot
 * be used now: it is suspended, and nothing is erased.
 */
final class Cancellations {

    private static final Logger LOG = LoggerFactory.getLogger(Cancellations.class);

    private final Authorizations authorizations;
    private final AuthorizationReading reading;
    private final AuthorizationLife life;
    private final Consumer<String> forget;

    /**
     * Cancellations of one suite.
     *
     * @param forget drops tokens and tickets of an enterprise
     */
    Cancellations(
            Authorizations authorizations,
            AuthorizationReading reading,
            AuthorizationLife life,
            Consumer<String> forget) {
        this.authorizations = authorizations;
        this.reading = reading;
        this.life = life;
        this.forget = forget;
    }

    /**
     * Cancels the authorization if WeCom confirms that, or if a person does and WeCom refuses it in any other way.
     *
     * @param byPerson whether a person answers for it
     * @return what is stored now
     * @throws NotAuthorizedException if WeCom's refusal confirms nothing; the authorization is suspended then
     * @throws WeComException if WeCom cannot be asked; nothing changed
     */
    AuthorizationRow cancel(AuthorizationRow row, Instant eraseAt, boolean byPerson) {
        Optional<WeComException> refused = refusal(row);
        if (refused.isEmpty()) {
            LOG.info(
                    "An old cancellation: WeCom confirms the authorization suite={} corp={}",
                    row.suiteId(),
                    row.corpId());
            return row.status() == Status.SUSPENDED ? mended(row) : row;
        }
        boolean confirmed = Refusals.confirmsCancellation(refused.get());
        if (!confirmed && !byPerson) {
            throw unconfirmed(row, refused.get());
        }
        String who = confirmed ? "WeCom confirms: " : "a person confirms, WeCom answers: ";
        AuthorizationRow cancelled = life.cancel(
                row, eraseAt, "The enterprise cancelled; " + who + refused.get().getMessage());
        forget.accept(row.corpId());
        return cancelled;
    }

    /**
     * What WeCom answers to all permanent codes together: nothing while it takes one of them; else a refusal that confirms
     * nothing, where one came; else one that does.
     */
    private Optional<WeComException> refusal(AuthorizationRow row) {
        Optional<WeComException> all = Optional.empty();
        for (String code : Codes.all(row)) {
            try {
                reading.ask(row.corpId(), code);
                return Optional.empty();
            } catch (WeComException refused) {
                if (!Refusals.ofAuthorization(refused)) {
                    throw refused;
                }
                all = all.filter(before -> !Refusals.confirmsCancellation(before))
                        .or(() -> Optional.of(refused));
            }
        }
        return all;
    }

    private NotAuthorizedException unconfirmed(AuthorizationRow row, WeComException refused) {
        life.suspend(row, refused);
        return new NotAuthorizedException(
                "WeCom does not confirm the cancellation by enterprise " + row.corpId() + ": errcode "
                        + refused.getErrcode() + " (" + refused.getErrmsg() + "). Only 40084 and 48004 confirm one."
                        + " Nothing is erased, the authorization is not used",
                refused);
    }

    /** Usable again where a token says so, too; else as it was. */
    private AuthorizationRow mended(AuthorizationRow row) {
        try {
            return reading.read(row);
        } catch (CorpException notYet) {
            LOG.info("Still suspended suite={} corp={}: {}", row.suiteId(), row.corpId(), notYet.getMessage());
            return authorizations.find(row.corpId()).orElse(row);
        }
    }
}
