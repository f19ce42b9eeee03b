package dev.corpkit.findings;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What a failure of files or of the network means, in a person's words: no name of a class, no path and no address. */
public final class IoFailure {

    private static final List<Map.Entry<Class<? extends Throwable>, String>> WORDS = List.of(
            Map.entry(AccessDeniedException.class, "this account has no right to it"),
            Map.entry(NoSuchFileException.class, "it is not there"),
            Map.entry(NotDirectoryException.class, "it is no folder"),
            Map.entry(InvalidPathException.class, "its name is none that a file can have here"),
            Map.entry(UnknownHostException.class, "its host is unknown"),
            Map.entry(UnresolvedAddressException.class, "its host is unknown"),
            Map.entry(ConnectException.class, "nobody takes connections there"),
            Map.entry(SocketTimeoutException.class, "no answer came in time"),
            Map.entry(SSLException.class, "TLS failed: the certificate is not trusted, or it is no TLS there"));

    private IoFailure() {}

    /** Of the failure or the first of its causes that has words. */
    public static String inWords(Throwable failure) {
        return Stream.iterate(failure, at -> at != null, Throwable::getCause)
                .limit(10) // a circle of causes ends
                .flatMap(at -> words(at).stream())
                .findFirst()
                .orElse("reading or writing failed");
    }

    /** The reason of a file system is the operating system's: {@code No space left on device}. */
    private static Optional<String> words(Throwable failure) {
        Optional<String> known = WORDS.stream()
                .filter(each -> each.getKey().isInstance(failure))
                .map(Map.Entry::getValue)
                .findFirst();
        return known.or(() -> failure instanceof FileSystemException file
                ? Optional.ofNullable(file.getReason()).map(OneLine::of)
                : Optional.empty());
    }
}
