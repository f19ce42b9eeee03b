package dev.corpkit.it.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The distribution as the build has just made it. */
public final class Distribution implements Installation {

    private static final List<String> LOGGING =
            List.of("asm", "org.apache.aries.spifly", "slf4j-api", "logback", "org.apache.felix.log-");
    private static final List<String> CONFIGURATION =
            List.of("corpkit-felix", "org.apache.felix.configadmin", "org.apache.felix.fileinstall");
    private static final List<String> DOORS = List.of("org.apache.felix.http.jetty", "org.apache.felix.gogo.shell");
    private static final List<String> DATABASES = List.of("org.osgi.service.jdbc", "h2-", "postgresql", "mariadb");

    private final Path home;

    private Distribution(Path home) {
        this.home = home;
    }

    /** The folder that features/felix built in this same run of Maven. */
    public static Distribution built() {
        Path home = Path.of(System.getProperty("corpkit.distribution"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(home.resolve("bundle"))) {
            throw new IllegalStateException("There is no distribution in " + home + "; build features/felix first");
        }
        return in(home);
    }

    static Distribution in(Path home) {
        return new Distribution(home);
    }

    /** Its folder. */
    public Path home() {
        return home;
    }

    /** Its configuration folder. */
    public Path conf() {
        return home.resolve("conf");
    }

    @Override
    public List<String> runtime() {
        return List.of(script("corpkit-runtime"));
    }

    @Override
    public List<String> shell(String command) {
        return List.of(script("corpkit-shell"), command);
    }

    @Override
    public Map<String, String> environment(Scratch scratch) {
        return Map.of(
                "CORPKIT_APPS", scratch.apps().toString(),
                "CORPKIT_DATA", scratch.data().toString(),
                "CORPKIT_ETC", scratch.etc().toString(),
                "CORPKIT_LOG", scratch.log().toString());
    }

    private String script(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /**
     * All bundles by the start level that config.properties gives them.
     *
     * @param without but for these, by the beginning of their files' names
     */
    public SortedMap<Integer, List<Path>> bundlesByStartLevel(List<String> without) {
        return bundles()
                .filter(bundle -> !isOneOf(without, bundle))
                .collect(Collectors.groupingBy(Distribution::startLevel, TreeMap::new, Collectors.toList()));
    }

    private static int startLevel(Path bundle) {
        if (isOneOf(LOGGING, bundle)) {
            return 1;
        }
        if (isOneOf(CONFIGURATION, bundle)) {
            return 2;
        }
        if (isOneOf(DOORS, bundle)) {
            return 5;
        }
        return isOneOf(DATABASES, bundle) ? 3 : 4;
    }

    private static boolean isOneOf(List<String> names, Path bundle) {
        return names.stream().anyMatch(bundle.getFileName().toString()::startsWith);
    }

    private Stream<Path> bundles() {
        try (Stream<Path> files = Files.list(home.resolve("bundle"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
