package dev.corpkit.it.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** A scenario's own folders below {@code target/scratch}: apps, conf, data and log, as a running CorpKit has them. */
public final class Scratch {

    private final Path root;

    private Scratch(Path root) {
        this.root = root;
    }

    /** The folders of a scenario, as it left them. */
    public static Scratch of(String scenario) {
        return new Scratch(
                Path.of(System.getProperty("corpkit.scratch"), scenario).toAbsolutePath());
    }

    /** The folders of a scenario, emptied, with the distribution's configuration. */
    public static Scratch fresh(String scenario, Distribution distribution) {
        Scratch scratch = empty(scenario);
        copy(distribution.conf(), scratch.root.resolve("conf"));
        return scratch;
    }

    /** The folders of a scenario, emptied, with Karaf's configuration. */
    public static Scratch fresh(String scenario, Karaf karaf) {
        Scratch scratch = empty(scenario);
        createFolder(scratch.root.resolve("conf"));
        copy(karaf.etc(), scratch.etc());
        karaf.configure(scratch);
        return scratch;
    }

    private static Scratch empty(String scenario) {
        Scratch scratch = of(scenario);
        delete(scratch.root);
        Stream.of(scratch.apps(), scratch.data(), scratch.log()).forEach(Scratch::createFolder);
        return scratch;
    }

    /** The scenario's own copy of a distribution, for who minds where it lies. */
    public Distribution copyOf(Distribution distribution) {
        copy(distribution.home(), root.resolve("home"));
        return Distribution.in(root.resolve("home"));
    }

    /** The folder that holds them. */
    public Path root() {
        return root;
    }

    public Path apps() {
        return root.resolve("apps");
    }

    public Path etc() {
        return root.resolve("conf/etc");
    }

    public Path logback() {
        return root.resolve("conf/logback.xml");
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path log() {
        return root.resolve("log");
    }

    /** Writes a file below the scenario's folder, by name and at once, so that no watcher sees half of it. */
    public void write(String file, String content) {
        Path target = root.resolve(file);
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
