package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.entity.KeyCheckEntity;
import java.util.List;
import java.util.Map;

/** Notices a wrong secret key before anything is stored under it. */
public final class KeyCheck {

    private static final String ID = "secretKey";

    private KeyCheck() {}

    /** Whether secrets were stored: then a key exists, and no other may be made. */
    public static boolean isSealed(JpaSession session) {
        return all(session).stream().anyMatch(KeyCheckEntity::isSealed);
    }

    /**
     * Only looks whether a key that the database was opened with is among those of the box.
     *
     * @throws dev.corpkit.corps.store.jpa.crypt.WrongKeyException if it is not
     */
    public static void require(JpaSession session, SecretBox secrets) {
        all(session).forEach(each -> each.require(secrets));
    }

    private static List<KeyCheckEntity> all(JpaSession session) {
        return session.read(KeyCheckEntity.class, "select k from KeyCheckEntity k", Map.of());
    }

    /**
     * Compares with the key the database was last opened with, which becomes the one in use; the first one is remembered.
     *
     * @throws dev.corpkit.corps.store.jpa.crypt.WrongKeyException if it is neither that nor the one before
     */
    public static void run(JpaSession session, SecretBox secrets) {
        session.lockedOrNew(KeyCheckEntity.class, ID, RowKey.keyCheck(ID)).check(secrets);
        session.send("Checking the secret key");
    }
}
