package dev.corpkit.it.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JDKs that CorpKit must run on and this machine has. */
public final class Jdks {

    private static final int OLDEST = 17;
    private static final Path DEBIANS = Path.of("/usr/lib/jvm");

    private Jdks() {}

    /** The build's own, and one of each other version from 17 on where Debian puts them. */
    public static List<Path> ofThisMachine() {
        TreeMap<Integer, Path> byVersion = new TreeMap<>();
        byVersion.put(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
        debians()
                .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                .forEach(jdk -> byVersion.putIfAbsent(version(jdk), jdk));
        return List.copyOf(byVersion.tailMap(OLDEST).values());
    }

    private static Stream<Path> debians() {
        if (!Files.isDirectory(DEBIANS)) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(DEBIANS)) {
            return folders.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As its release file says; 0 where it does not. */
    private static int version(Path jdk) {
        Properties release = new Properties();
        try (var lines = Files.newBufferedReader(jdk.resolve("release"))) {
            release.load(lines);
        } catch (IOException e) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[^0-9]", 2)[0]);
    }
}
