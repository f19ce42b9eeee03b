package dev.corpkit.corps.store.jpa.crypt;

import java.util.Optional;

/** Where the key that encrypts secrets comes from. */
public interface KeySource {

    /**
     * The box of the key.
     *
     * @return empty where there is none yet
     * @throws WrongKeyException if what is there is no key, or cannot be read
     */
    Optional<SecretBox> present();

    /** Makes a random key there, unless another process was first; for databases without secrets only. */
    SecretBox make();

    /** Where the key is, for a person. */
    String place();

    /**
     * The box of the key that is rotated out; empty while none is.
     *
     * @throws WrongKeyException if what is there is no key, or cannot be read
     */
    default Optional<SecretBox> previous() {
        return Optional.empty();
    }

    /** The same key, which takes the place of another. */
    default KeySource after(KeySource before) {
        KeySource now = this;
        return new KeySource() {

            @Override
            public Optional<SecretBox> present() {
                return now.present();
            }

            @Override
            public SecretBox make() {
                return now.make();
            }

            @Override
            public String place() {
                return now.place();
            }

            @Override
            public Optional<SecretBox> previous() {
                return Optional.of(before.present().orElseThrow(() -> WrongKeyException.noPrevious(before.place())));
            }
        };
    }

    /** A key that is given. */
    static KeySource given(SecretBox box) {
        return new KeySource() {

            @Override
            public Optional<SecretBox> present() {
                return Optional.of(box);
            }

            @Override
            public SecretBox make() {
                return box;
            }

            @Override
            public String place() {
                return "the given key";
            }
        };
    }
}
