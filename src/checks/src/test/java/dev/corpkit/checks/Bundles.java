package dev.corpkit.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bundles as they lie in their folders, and the rows of the design. */
final class Bundles {

    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    /** Row by bundle (src/docs/design.md): a bundle uses only rows below its own. */
    static final Map<String, Integer> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("element-api", 0),
            Map.entry("corps-api", 0),
            Map.entry("findings", 0),
            Map.entry("qywxproxy-api", 1),
            Map.entry("corps-store", 1),
            Map.entry("element-runtime", 2),
            Map.entry("wecom-client", 2),
            Map.entry("wecom-callback", 2),
            Map.entry("corps-sync", 2),
            Map.entry("corps-store-jpa", 2),
            Map.entry("corps-qywxproxy", 3),
            Map.entry("auths-qywxproxy", 3),
            Map.entry("corps-meta", 3),
            Map.entry("corps-jobs", 4),
            Map.entry("corps-metrics", 4),
            Map.entry("corps-alarms", 4),
            Map.entry("corps-shell", 4)));

    private static final Map<String, Optional<String>> BY_PACKAGE = new ConcurrentHashMap<>();
    private static final String TESTKIT = "corps-testkit";
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>dev\\.corpkit</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*(<scope>test</scope>)?");

    private Bundles() {}

    static List<String> folders() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals(TESTKIT))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the bundle's pom names of ours, tests aside. */
    static List<String> uses(String bundle) {
        String pom = read(ROOT.resolve("bundles").resolve(bundle).resolve("pom.xml"));
        String dependencies = pom.contains("<dependencies>") ? pom.substring(pom.indexOf("<dependencies>")) : "";
        return DEPENDENCY
                .matcher(dependencies)
                .results()
                .filter(found -> found.group(2) == null)
                .map(found -> found.group(1))
                .filter(name -> !name.equals(TESTKIT) && !name.equals("simulator"))
                .toList();
    }

    static String packageOf(String bundle) {
        return "dev.corpkit." + bundle.replace('-', '.');
    }

    /** The bundle that a package is of: that of the longest name, for corps-store-jpa lies below corps-store. */
    static Optional<String> of(String packageName) {
        return BY_PACKAGE.computeIfAbsent(
                packageName,
                name -> ROWS.keySet().stream()
                        .filter(bundle -> (name + ".").startsWith(packageOf(bundle) + "."))
                        .max(Comparator.comparingInt(String::length)));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<String> matches(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
