package dev.corpkit.corps.store;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.findings.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * The database failed; the transaction was rolled back. Or it cannot be used at all. {@link #what()} and {@link #remedy()} tell
 * apart what is wrong and what to do; the message is both.
 */
public final class StoreException extends CorpException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;
    private final Kind kind;

    private enum Kind {
        FAILURE,
        REFUSAL,
        OUTAGE
    }

    /** With a message that is the whole story. */
    public StoreException(String message) {
        this(message, "");
    }

    /**
     * With what is wrong and what to do.
     *
     * @param what is wrong, without a full stop where a remedy follows
     * @param remedy a sentence or more
     */
    public StoreException(String what, String remedy) {
        super(both(what, remedy));
        this.what = what;
        this.remedy = remedy;
        this.kind = Kind.FAILURE;
    }

    /** With a message and its cause. */
    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /**
     * With a message and its cause.
     *
     * @param refusal see {@link #isRefusal()}
     */
    public StoreException(String message, Throwable cause, boolean refusal) {
        this(message, "", cause, refusal);
    }

    /** With all of it; see the others. */
    public StoreException(String what, String remedy, Throwable cause, boolean refusal) {
        this(what, remedy, cause, refusal ? Kind.REFUSAL : Kind.FAILURE);
    }

    private StoreException(String what, String remedy, @Nullable Throwable cause, Kind kind) {
        super(both(what, remedy), cause);
        this.what = what;
        this.remedy = remedy;
        this.kind = kind;
    }

    /**
     * The same for a database that is away or takes no writes: see {@link #isOutage()}.
     *
     * @param cause null where it is the known state
     */
    public static StoreException outage(String what, String remedy, @Nullable Throwable cause) {
        return new StoreException(what, remedy, cause, Kind.OUTAGE);
    }

    private static String both(String what, String remedy) {
        return remedy.isEmpty() ? what : Sentences.of(what, remedy);
    }

    /** What is wrong, without the remedy. */
    public String what() {
        return what;
    }

    /** What to do, a sentence or more; empty where the message is the whole story. */
    public String remedy() {
        return remedy;
    }

    /**
     * Whether the database works and refused a row: its key exists already, a value breaks a rule of the table or does not fit.
     * The other rows can then be written in a transaction without it; trying again the same does not help.
     */
    public boolean isRefusal() {
        return kind == Kind.REFUSAL;
    }

    /** Whether it is understood as the whole database's, not as this transaction's: a stack trace tells nobody more. */
    public boolean isOutage() {
        return kind == Kind.OUTAGE;
    }
}
