package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.entity.KeyCheckEntity;

/** Notices a wrong secret key before anything is stored under it. */
public final class KeyCheck {

    private static final String ID = "secretKey";

    private KeyCheck() {}

    /**
     * Compares with the key the database was first opened with; the first one is remembered.
     *
     * @throws dev.corpkit.corps.store.jpa.crypt.WrongKeyException if it is another
     */
    public static void run(JpaSession session, SecretBox secrets) {
        session.lockedOrNew(KeyCheckEntity.class, ID, RowKey.keyCheck(ID)).check(secrets);
        session.send("Checking the secret key");
    }
}
