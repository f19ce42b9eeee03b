package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.jpa.crypt.KeyFile;
import dev.corpkit.corps.store.jpa.crypt.KeySource;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.findings.configuration.ConfigurationValues;
import java.nio.file.Path;

/**
 * Which key encrypts secrets, and which did before. {@link #toString()} shows neither.
 *
 * @param secretKey in Base64; empty where a file has it
 * @param keyFile of the key; empty for the one in the data folder
 * @param previousSecretKey the one before, while the key is rotated; else empty
 * @param previousKeyFile the file of the one before, while the key is rotated; else empty
 */
public record KeySettings(String secretKey, String keyFile, String previousSecretKey, String previousKeyFile) {

    private static final String SECRET_KEY = ".secretKey";
    private static final String KEY_FILE = "keyFile";
    private static final String PREVIOUS_SECRET_KEY = ".previousSecretKey";
    private static final String PREVIOUS_KEY_FILE = "previousKeyFile";

    static KeySettings of(ConfigurationValues values) {
        return new KeySettings(
                values.text(SECRET_KEY, ""),
                values.text(KEY_FILE, ""),
                values.text(PREVIOUS_SECRET_KEY, ""),
                values.text(PREVIOUS_KEY_FILE, ""));
    }

    /**
     * What encrypts secrets. A key that is written and is none leads to no key file: there another would be made.
     *
     * @param folder of all data
     * @throws dev.corpkit.corps.store.jpa.crypt.WrongKeyException if a key that is written is none
     */
    KeySource source(Path folder) {
        KeySource now = secretKey.isEmpty()
                ? new KeyFile(file(folder))
                : KeySource.given(SecretBox.written(secretKey, SECRET_KEY));
        if (!previousSecretKey.isEmpty()) {
            return now.after(KeySource.given(SecretBox.written(previousSecretKey, PREVIOUS_SECRET_KEY)));
        }
        return previousKeyFile.isEmpty() ? now : now.after(new KeyFile(Path.of(previousKeyFile)));
    }

    private Path file(Path folder) {
        return keyFile.isEmpty() ? folder.resolve("corpkit.key") : Path.of(keyFile);
    }

    /** How the key is written, for a person: by its file, or by its field alone. */
    String written(Path folder) {
        return secretKey.isEmpty() ? KEY_FILE + " = " + file(folder) : SECRET_KEY;
    }

    /** The field of the key. */
    String field() {
        return secretKey.isEmpty() ? KEY_FILE : SECRET_KEY;
    }

    /** The field of the key before. */
    String previousField() {
        return previousSecretKey.isEmpty() ? PREVIOUS_KEY_FILE : PREVIOUS_SECRET_KEY;
    }

    @Override
    public String toString() {
        return field();
    }
}
