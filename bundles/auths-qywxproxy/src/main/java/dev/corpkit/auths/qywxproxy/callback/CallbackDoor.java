package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.pace.Seldom;
import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.wecom.callback.CallbackQuery;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The callback addresses of one suite: a GET is verified, a POST verified and kept, anything else refused and counted. Nothing is
 * worked on here (contract rows A1, A2). Thread-safe.
 */
public final class CallbackDoor {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackDoor.class);

    private final String suiteId;
    private final Addresses addresses;
    private final Inbox inbox;
    private final Refusals refusals;
    private final Seldom logging;

    CallbackDoor(String suiteId, Addresses addresses, Inbox inbox, Refusals refusals, Seldom logging) {
        this.suiteId = suiteId;
        this.addresses = addresses;
        this.inbox = inbox;
        this.refusals = refusals;
        this.logging = logging;
    }

    /** Answers, and waits for the store for as long as that takes; throws nothing. */
    public DoorAnswer answer(DoorRequest request) {
        Reception reception = receive(request);
        return reception.answer().orElseGet(reception::keep);
    }

    /** Checks a request without asking the store; throws nothing. */
    public Reception receive(DoorRequest request) {
        try {
            return letIn(request);
        } catch (CallbackRefusedException refused) {
            return Reception.answered(refuse(refused));
        } catch (RuntimeException unexpected) {
            return Reception.answered(notKept(unexpected));
        }
    }

    private Reception letIn(DoorRequest request) {
        Address address = addresses.at(request.corpId());
        return switch (request.method()) {
            case "GET" ->
                Reception.answered(
                        DoorAnswer.ok(Echo.of(address.verify(query(request), request.parameter("echostr")))));
            case "POST" -> {
                byte[] body = LimitedBody.of(request);
                Arrival arrival = address.receive(query(request), body);
                yield Reception.toKeep(arrival.authorizes(), () -> keep(arrival, address.thanks()));
            }
            default -> throw new CallbackRefusedException(Refusal.WRONG_METHOD);
        };
    }

    private DoorAnswer keep(Arrival arrival, String thanks) {
        try {
            inbox.keep(arrival);
            return DoorAnswer.ok(thanks);
        } catch (CallbackRefusedException refused) {
            return refuse(refused);
        } catch (RuntimeException failed) {
            return notKept(failed);
        }
    }

    private DoorAnswer refuse(CallbackRefusedException refused) {
        refusals.count(refused);
        return DoorAnswer.refused(refused.reason());
    }

    private static CallbackQuery query(DoorRequest request) {
        return new CallbackQuery(
                request.parameter("msg_signature"), request.parameter("timestamp"), request.parameter("nonce"));
    }

    /** The text of a store's failure holds no rows; that of any other might. */
    private DoorAnswer notKept(RuntimeException failed) {
        if (!logging.mayHappen()) {
            return DoorAnswer.NOT_KEPT;
        }
        if (failed instanceof StoreException) {
            OutageLog.log(
                    LOG,
                    Level.ERROR,
                    failed,
                    "Callbacks are not kept suite={}: WeCom is answered 503, to send them again",
                    suiteId);
        } else {
            LOG.error(
                    "Callbacks are not kept suite={}: {}",
                    suiteId,
                    failed.getClass().getName());
        }
        return DoorAnswer.NOT_KEPT;
    }

    /** How far a request has come without the store: it is answered, or it is a callback that is to be kept first. Immutable. */
    public static final class Reception {

        private final Optional<DoorAnswer> answer;
        private final boolean authorizes;
        private final Supplier<DoorAnswer> keeping;

        private Reception(Optional<DoorAnswer> answer, boolean authorizes, Supplier<DoorAnswer> keeping) {
            this.answer = answer;
            this.authorizes = authorizes;
            this.keeping = keeping;
        }

        static Reception answered(DoorAnswer answer) {
            return new Reception(Optional.of(answer), false, () -> answer);
        }

        static Reception toKeep(boolean authorizes, Supplier<DoorAnswer> keeping) {
            return new Reception(Optional.empty(), authorizes, keeping);
        }

        /** The answer; empty if the callback is to be kept first. */
        public Optional<DoorAnswer> answer() {
            return answer;
        }

        /** Whether it is a {@code create_auth}: its code comes in no other way. */
        public boolean authorizes() {
            return authorizes;
        }

        /** Keeps it and answers; {@link DoorAnswer#NOT_KEPT} if that fails. Waits for the store; throws nothing. */
        public DoorAnswer keep() {
            return keeping.get();
        }
    }
}
