package dev.corpkit.corps.store.jpa.crypt;

import dev.corpkit.corps.api.CorpException;

/** A stored secret cannot be opened. */
public final class WrongKeyException extends CorpException {

    private static final long serialVersionUID = 1L;

    WrongKeyException(String place) {
        super("The stored secret at " + place
                + " cannot be decrypted: the secret key in use is not the one it was stored"
                + " with, or the value was changed in the database. Put back the key it was stored with (the configuration"
                + " .secretKey of dev.corpkit.corps.store.jpa, or the key file). If that key is lost, delete the rows of"
                + " corpkit_key_check, corpkit_authorization, corpkit_suite_ticket, corpkit_token and corpkit_callback;"
                + " the enterprises must then authorize again");
    }
}
