package dev.corpkit.corps.store.jpa.crypt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that keeps the secret key where none is configured: the Base64 of it, readable by its owner only. */
public final class KeyFile implements KeySource {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path path;

    /** At a path. */
    public KeyFile(Path path) {
        this.path = path;
    }

    @Override
    public Optional<SecretBox> present() {
        return Files.notExists(path) ? Optional.empty() : Optional.of(read());
    }

    @Override
    public SecretBox make() {
        try {
            create();
        } catch (IOException e) {
            throw WrongKeyException.unusable(place(), e);
        }
        return read();
    }

    @Override
    public String place() {
        return "the key file " + path;
    }

    private SecretBox read() {
        try {
            return SecretBox.written(Files.readString(path), place());
        } catch (IOException e) {
            throw WrongKeyException.unusable(place(), e);
        }
    }

    private void create() throws IOException {
        byte[] key = new byte[SecretBox.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try (SeekableByteChannel file = Files.newByteChannel(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(folder))) {
            file.write(ByteBuffer.wrap(
                    (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
            LOG.warn(
                    "Made the key file={} that encrypts stored secrets. Back it up apart from the database, and copy it to"
                            + " each other node of that database: without it every enterprise must authorize again",
                    path);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another process made the key file={} first", path);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
