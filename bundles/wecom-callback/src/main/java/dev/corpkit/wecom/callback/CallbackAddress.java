package dev.corpkit.wecom.callback;

import dev.corpkit.wecom.callback.crypt.CallbackCipher;
import dev.corpkit.wecom.callback.crypt.Plain;
import dev.corpkit.wecom.callback.crypt.Signature;
import dev.corpkit.wecom.callback.crypt.Utf8;
import dev.corpkit.wecom.callback.envelope.EncryptedText;
import dev.corpkit.wecom.callback.envelope.SignedQuery;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One callback address: lets in what WeCom signed with its token, encrypted with its key and meant for one of its receivers
 * (P96238, P96211), and nothing else. The signature is compared, in constant time, before anything is decrypted. Immutable, and
 * safe for many threads if its receivers are.
 */
public final class CallbackAddress {

    /** Largest body read, in bytes; a server need not read on. An event that names 20,000 members is smaller. */
    public static final int MAX_BODY = 1 << 20;

    /** Largest echostr read, in characters. */
    public static final int MAX_ECHOSTR = 2048;

    private final Signature signature;
    private final CallbackCipher cipher;
    private final Predicate<String> receivers;

    /**
     * An address.
     *
     * @param secrets token and key
     * @param receiveIds the ids it accepts, case-sensitive, at least one: of a template its suite id and the provider's corp id,
     *     of an enterprise's app the enterprise's id as encrypted for the provider, its plain id if known, the provider's
     */
    public CallbackAddress(CallbackSecrets secrets, Collection<String> receiveIds) {
        this(secrets, set(receiveIds)::contains);
    }

    /**
     * An address whose receivers are not known beforehand: that of a template, to which its enterprises' apps report too.
     *
     * @param receivers whether it accepts a receive id; asked only of what is rightly signed, by the thread that receives
     */
    public CallbackAddress(CallbackSecrets secrets, Predicate<String> receivers) {
        this.signature = new Signature(secrets.token());
        this.cipher = new CallbackCipher(secrets.encodingAesKey());
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
        if (!signature.matches(query.msgSignature(), query.timestamp(), query.nonce(), encrypted)) {
            throw new CallbackRefusedException(Refusal.BAD_SIGNATURE);
        }
        Plain plain = cipher.decrypt(encrypted);
        if (!receivers.test(plain.receiveId())) {
            throw new CallbackRefusedException(Refusal.WRONG_RECEIVER);
        }
        return new ReceivedCallback(plain.message(), plain.receiveId(), query.time());
    }
}
