package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.pace.Seldom;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.wecom.callback.CallbackQuery;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private final InstantSource clock;
    private final Seldom logging;

    CallbackDoor(
            String suiteId, Addresses addresses, Inbox inbox, Refusals refusals, InstantSource clock, Seldom logging) {
        this.suiteId = suiteId;
        this.addresses = addresses;
        this.inbox = inbox;
        this.refusals = refusals;
        this.clock = clock;
        this.logging = logging;
    }

    /** Answers; throws nothing. */
    public DoorAnswer answer(DoorRequest request) {
        try {
            return DoorAnswer.ok(letIn(request));
        } catch (CallbackRefusedException refused) {
            refusals.count(refused);
            return DoorAnswer.refused(refused.reason());
        } catch (RuntimeException notKept) {
            tell(notKept);
            return DoorAnswer.NOT_KEPT;
        }
    }

    private String letIn(DoorRequest request) {
        Address address = addresses.at(request.corpId());
        return switch (request.method()) {
            case "GET" -> Echo.of(address.verify(query(request), request.parameter("echostr")));
            case "POST" -> receive(address, request);
            default -> throw new CallbackRefusedException(Refusal.WRONG_METHOD);
        };
    }

    private String receive(Address address, DoorRequest request) {
        byte[] body = LimitedBody.of(request, clock);
        inbox.keep(address.receive(query(request), body));
        return address.thanks();
    }

    private static CallbackQuery query(DoorRequest request) {
        return new CallbackQuery(
                request.parameter("msg_signature"), request.parameter("timestamp"), request.parameter("nonce"));
    }

    /** The text of a store's failure holds no rows; that of any other might. */
    private void tell(RuntimeException notKept) {
        if (!logging.mayHappen()) {
            return;
        }
        if (notKept instanceof StoreException) {
            LOG.error("Callbacks are not kept suite={}: WeCom is answered 500, to send them again", suiteId, notKept);
        } else {
            LOG.error(
                    "Callbacks are not kept suite={}: {}",
                    suiteId,
                    notKept.getClass().getName());
        }
    }
}
