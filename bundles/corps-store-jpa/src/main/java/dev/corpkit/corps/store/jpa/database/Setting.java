package dev.corpkit.corps.store.jpa.database;

/** Settings of the store's configuration whose wrong value makes the store unusable. */
public enum Setting {
    /** Where the database is, and its name. */
    URL,
    /** As whom to log in: user and password. */
    LOGIN,
    /** The secret key, or the file that has it. */
    KEY,
    /** None: the database itself is in trouble, or what is wrong is not told by a setting. */
    NONE
}
