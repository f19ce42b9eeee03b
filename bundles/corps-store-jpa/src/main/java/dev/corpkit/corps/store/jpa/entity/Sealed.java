package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.jpa.crypt.SecretBox;

/** A row that holds secrets. */
public interface Sealed {

    /**
     * Seals them with the key of the box where another one did.
     *
     * @throws dev.corpkit.corps.store.jpa.crypt.WrongKeyException if the box cannot open one
     */
    void reseal(SecretBox secrets);
}
