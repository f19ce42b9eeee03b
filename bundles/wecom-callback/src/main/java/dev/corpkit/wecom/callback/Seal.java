package dev.corpkit.wecom.callback;

import dev.corpkit.wecom.callback.crypt.CallbackCipher;
import dev.corpkit.wecom.callback.crypt.Plain;
import dev.corpkit.wecom.callback.crypt.Signature;
import dev.corpkit.wecom.callback.envelope.SignedQuery;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;

/** Opens what was signed and encrypted with one pair of token and key. Immutable, thread-safe. */
final class Seal {

    private final Signature signature;
    private final CallbackCipher cipher;

    Seal(CallbackSecrets secrets) {
        this.signature = new Signature(secrets.token());
        this.cipher = new CallbackCipher(secrets.encodingAesKey());
    }

    /** The signature is compared, in constant time, before anything is decrypted. */
    Plain open(SignedQuery query, String encrypted) {
        if (!signature.matches(query.msgSignature(), query.timestamp(), query.nonce(), encrypted)) {
            throw new CallbackRefusedException(Refusal.BAD_SIGNATURE);
        }
        return cipher.decrypt(encrypted);
    }
}
