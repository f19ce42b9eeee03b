package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A text sealed with the key in use. */
@Entity
@Table(name = "corpkit_key_check")
public class KeyCheckEntity {

    private static final String TEXT = "corpkit";

    @Id
    @Column(name = "id")
    private String id;

    /** Empty until the first store opens. */
    @Column(name = "sealed")
    private String sealed;

    /** For Jakarta Persistence. */
    protected KeyCheckEntity() {}

    /** Whether a store was opened with a key. */
    public boolean isSealed() {
        return !sealed.isEmpty();
    }

    /**
     * Fails if a key sealed it that the box has not; from now on it is sealed with the key in use.
     *
     * @throws dev.corpkit.corps.store.jpa.crypt.WrongKeyException if another key did
     */
    public void check(SecretBox secrets) {
        if (sealed.isEmpty()) {
            sealed = secrets.seal(TEXT, place());
        } else {
            sealed = secrets.reseal(sealed, place());
        }
    }

    /**
     * Fails if a key sealed it that the box has not.
     *
     * @throws dev.corpkit.corps.store.jpa.crypt.WrongKeyException if another key did
     */
    public void require(SecretBox secrets) {
        if (isSealed()) {
            secrets.open(sealed, place());
        }
    }

    private String place() {
        return "corpkit_key_check/" + id;
    }
}
