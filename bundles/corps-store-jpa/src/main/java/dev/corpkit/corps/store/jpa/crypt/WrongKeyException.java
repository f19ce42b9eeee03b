package dev.corpkit.corps.store.jpa.crypt;

import dev.corpkit.corps.api.CorpException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A stored secret cannot be opened. */
public final class WrongKeyException extends CorpException {

    private static final long serialVersionUID = 1L;

    private static final String CFG = "dev.corpkit.corps.store.jpa.cfg";

    /** The rows stand last: other nodes may read them with the right key. */
    private static final String SAME_ON_ALL =
            "All nodes of one database have one key. Copy to this node what a node has that"
                    + " works: the line .secretKey of its " + CFG
                    + ", or, where it has none, its key file (keyFile there; else"
                    + " corpkit.key in its data folder). Where this is the only node, put back that line or file from the backup."
                    + " Delete no rows while any copy of the key is left. Only if none is left anywhere: stop all nodes, delete the"
                    + " rows of corpkit_key_check, corpkit_authorization, corpkit_suite_ticket, corpkit_token and corpkit_callback;"
                    + " every enterprise must then authorize again.";

    /** Before anybody looks for another key or deletes anything. */
    private static final String ROTATED = "Where the key was rotated, write the one before as .previousSecretKey or"
            + " previousKeyFile until corps:problems says that it can go. Else: ";

    private final String what;
    private final String remedy;

    private WrongKeyException(String what) {
        this(what, SAME_ON_ALL, null);
    }

    private WrongKeyException(String what, String remedy, @Nullable Throwable cause) {
        super(what + ". " + remedy, cause);
        this.what = what;
        this.remedy = remedy;
    }

    /** Another key sealed it. */
    static WrongKeyException at(String place) {
        return new WrongKeyException(
                "The stored secret at " + place
                        + " cannot be decrypted: the secret key in use is not the one it was stored with, or the value was"
                        + " changed in the database",
                ROTATED + SAME_ON_ALL,
                null);
    }

    /**
     * There is no key, while secrets are stored.
     *
     * @param where the key ought to be
     */
    public static WrongKeyException lost(String where) {
        return new WrongKeyException("There is no secret key here: the database holds secrets, and " + where
                + " is not there. None was made in its place, and nothing was changed");
    }

    /**
     * The key that is rotated out is not there.
     *
     * @param where it ought to be
     */
    static WrongKeyException noPrevious(String where) {
        return new WrongKeyException(
                "The previous key is not there: " + where,
                "Put it back, or delete the setting once everything is sealed with the new key.",
                null);
    }

    /**
     * What is there is no key.
     *
     * @param where the key ought to be
     * @param written shown by its length only
     */
    static WrongKeyException noKey(String where, String written) {
        return new WrongKeyException(
                where + " holds no key: expected the Base64 of " + SecretBox.KEY_BYTES + " bytes, found "
                        + length(written),
                "Write the key that this database was filled with, the same on all its nodes; no other opens it. Only for a database that holds"
                        + " nothing yet make one: openssl rand -base64 " + SecretBox.KEY_BYTES + ".",
                null);
    }

    private static String length(String written) {
        try {
            return "that of " + Base64.getDecoder().decode(written).length + " bytes";
        } catch (IllegalArgumentException shown) { // it shows a character of the key
            return written.length() + " characters that are no Base64";
        }
    }

    /** The key file cannot be read or made. */
    static WrongKeyException unusable(String file, Exception why) {
        return new WrongKeyException(
                file + " cannot be read or made",
                "Give it to the account that CorpKit runs as, or name another by keyFile.",
                why);
    }

    /** What is wrong, without a full stop. */
    public String what() {
        return what;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
