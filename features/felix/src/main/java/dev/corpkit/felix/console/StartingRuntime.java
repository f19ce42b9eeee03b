package dev.corpkit.felix.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The runtime on a data folder, by what its process leaves there: whether it starts still, so that its console is about to be
 * there. Uses the JDK alone.
 */
final class StartingRuntime {

    /** A start takes ten seconds; after this one its console does not come any more. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final @Nullable Path data;
    private final InstantSource clock;
    private final Pause pause;

    /** On that data folder; null where it is not known. */
    StartingRuntime(@Nullable Path data, InstantSource clock, Pause pause) {
        this.data = data;
        this.clock = clock;
        this.pause = pause;
    }

    /** The socket that a console told; that one where none did. */
    Path socket(Path otherwise) {
        return read("console/path").map(Path::of).orElse(otherwise);
    }

    /** Whether a process has the folder, and not for long. */
    boolean isStarting() {
        return startedAt()
                .filter(at -> clock.instant().isBefore(at.plus(LONGEST)))
                .isPresent();
    }

    /** When the process began that has the folder; empty where none has it. */
    Optional<Instant> startedAt() {
        return read("lock")
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(id -> ProcessHandle.of(Long.parseLong(id)))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant());
    }

    /** Lets a moment go by. */
    void await() throws IOException {
        try {
            pause.pause(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while CorpKit starts", stopped);
        }
    }

    private Optional<String> read(String name) {
        try {
            return data == null
                    ? Optional.empty()
                    : Optional.of(Files.readString(data.resolve(name)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Lets time go by. */
    @FunctionalInterface
    interface Pause {

        /** That long. */
        void pause(Duration length) throws InterruptedException;
    }
}
