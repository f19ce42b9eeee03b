package dev.corpkit.corps.store.jpa.crypt;

import dev.corpkit.corps.api.CorpException;

/** A stored secret cannot be opened. */
public final class WrongKeyException extends CorpException {

    private static final long serialVersionUID = 1L;

    private static final String PUT_BACK = "Put back the key it was stored with (the configuration .secretKey of"
            + " dev.corpkit.corps.store.jpa, or the key file). If that key is lost, delete the rows of corpkit_key_check,"
            + " corpkit_authorization, corpkit_suite_ticket, corpkit_token and corpkit_callback; the enterprises must then"
            + " authorize again.";

    private final String what;

    private WrongKeyException(String what) {
        super(what + ". " + PUT_BACK);
        this.what = what;
    }

    /** Another key sealed it. */
    static WrongKeyException at(String place) {
        return new WrongKeyException("The stored secret at " + place
                + " cannot be decrypted: the secret key in use is not the one it was stored with, or the value was changed"
                + " in the database");
    }

    /**
     * There is no key, while secrets are stored.
     *
     * @param where the key ought to be
     */
    public static WrongKeyException lost(String where) {
        return new WrongKeyException("The secret key is lost: the database holds secrets, and " + where
                + " is not there. None was made in its place, and nothing was changed");
    }

    /** What is wrong, without a full stop. */
    public String what() {
        return what;
    }

    /** What to do. */
    public String remedy() {
        return PUT_BACK;
    }
}
