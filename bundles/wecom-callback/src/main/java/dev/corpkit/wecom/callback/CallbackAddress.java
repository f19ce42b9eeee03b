package dev.corpkit.wecom.callback;

import dev.corpkit.wecom.callback.crypt.Plain;
import dev.corpkit.wecom.callback.crypt.Utf8;
import dev.corpkit.wecom.callback.envelope.EncryptedText;
import dev.corpkit.wecom.callback.envelope.SignedQuery;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One callback address: lets in what WeCom signed with its token, encrypted with its key and meant for one of its receivers
 * (P96238, P96211), and nothing else. The signature is compared, in constant time, before anything is decrypted. What the pair of
 * now does not open is tried with the previous one (contract row A17). Immutable, and safe for many threads if its receivers are.
 */
public final class CallbackAddress {

    /** Largest body read, in bytes; a server need not read on. An event that names 20,000 members is smaller. */
    public static final int MAX_BODY = 1 << 20;

    /** Largest echostr read, in characters. */
    public static final int MAX_ECHOSTR = 2048;

    /** Reasons that speak of token and key, so that another pair may fit. */
    private static final Set<Refusal> OF_SECRETS =
            EnumSet.of(Refusal.BAD_SIGNATURE, Refusal.BAD_PADDING, Refusal.BAD_LENGTH, Refusal.BAD_UTF8);

    private final Seal current;
    private final @Nullable Seal previous;
    private final AcceptedSecrets secrets;
    private final InstantSource clock;
    private final Predicate<String> receivers;

    /**
     * An address.
     *
     * @param secrets token and key
     * @param receiveIds the ids it accepts, case-sensitive, at least one: of a template its suite id and the provider's corp id,
     *     of an enterprise's app the enterprise's id as encrypted for the provider, its plain id if known, the provider's
     */
    public CallbackAddress(CallbackSecrets secrets, Collection<String> receiveIds) {
        this(new AcceptedSecrets(secrets), InstantSource.system(), set(receiveIds)::contains);
    }

    /**
     * An address whose receivers are not known beforehand: that of a template, to which its enterprises' apps report too.
     *
     * @param secrets token and key, and perhaps the previous ones
     * @param clock tells how long the previous ones are accepted
     * @param receivers whether it accepts a receive id; asked only of what is rightly signed, by the thread that receives
     */
    public CallbackAddress(AcceptedSecrets secrets, InstantSource clock, Predicate<String> receivers) {
        this.secrets = secrets;
        this.current = new Seal(secrets.current());
        this.previous =
                secrets.previous() == null ? null : new Seal(secrets.previous().secrets());
        this.clock = clock;
        this.receivers = receivers;
    }

    private static Set<String> set(Collection<String> receiveIds) {
        if (receiveIds.isEmpty()) {
            throw new IllegalArgumentException("A callback address must accept at least one receive id");
        }
        return Set.copyOf(receiveIds);
    }

    /**
     * A GET: WeCom verifies the address. The message is the echo, to be answered within a second as the whole body.
     *
     * @param echostr the query parameter, decoded once by the server
     */
    public ReceivedCallback verify(CallbackQuery query, @Nullable String echostr) {
        if (echostr == null || echostr.isEmpty()) {
            throw new CallbackRefusedException(Refusal.BAD_PARAMETER, "echostr");
        }
        if (echostr.length() > MAX_ECHOSTR) {
            throw new CallbackRefusedException(Refusal.TOO_LARGE, "echostr");
        }
        return open(signed(query), echostr);
    }

    /** A POST: WeCom brings an event, to be read with {@link EventReader} once it is kept. */
    public ReceivedCallback receive(CallbackQuery query, byte[] body) {
        if (body.length > MAX_BODY) {
            throw new CallbackRefusedException(Refusal.TOO_LARGE, "body");
        }
        SignedQuery signed = signed(query);
        return open(signed, EncryptedText.in(Utf8.decode(body, 0, body.length, "body")));
    }

    private static SignedQuery signed(CallbackQuery query) {
        return SignedQuery.of(query.msgSignature(), query.timestamp(), query.nonce());
    }

    private ReceivedCallback open(SignedQuery query, String encrypted) {
        try {
            return received(current.open(query, encrypted), query, false);
        } catch (CallbackRefusedException refused) {
            if (previous == null || secrets.previous() == null || !OF_SECRETS.contains(refused.reason())) {
                throw refused;
            }
            Plain plain = openedByPrevious(previous, secrets.previous(), query, encrypted, refused.reason());
            return received(plain, query, true);
        }
    }

    /** After their time, too, what the previous ones would open is told apart from what is forged. */
    private Plain openedByPrevious(
            Seal seal, PreviousSecrets before, SignedQuery query, String encrypted, Refusal otherwise) {
        boolean accepted = before.areAccepted(clock.instant());
        Plain plain;
        try {
            plain = seal.open(query, encrypted);
        } catch (CallbackRefusedException neither) {
            String alsoTried = accepted ? "the previous ones too, accepted until " : "the previous ones not since ";
            throw new CallbackRefusedException(
                    otherwise, "token and key of now were tried, " + alsoTried + before.until());
        }
        if (!accepted) {
            throw new CallbackRefusedException(Refusal.OUTDATED_SECRETS, "accepted until " + before.until());
        }
        return plain;
    }

    private ReceivedCallback received(Plain plain, SignedQuery query, boolean byPrevious) {
        if (!receivers.test(plain.receiveId())) {
            throw new CallbackRefusedException(Refusal.WRONG_RECEIVER);
        }
        return new ReceivedCallback(plain.message(), plain.receiveId(), query.time(), byPrevious);
    }
}
