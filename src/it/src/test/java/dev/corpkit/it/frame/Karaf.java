package dev.corpkit.it.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Apache Karaf as it is released; what it boots besides, CorpKit, comes from a folder and not from a network. */
public final class Karaf implements Installation {

    private static final String ADMINISTRATOR = "scenario";
    private static final String PASSWORD = "of-the-scenario";

    private final Path home;
    private final Path feature;

    private Karaf(Path home, Path feature) {
        this.home = home;
        this.feature = feature;
    }

    /** The release that this build unpacked, and the feature that features/karaf built in this same run of Maven. */
    public static Karaf unpacked() {
        return new Karaf(folder("corpkit.karaf"), folder("corpkit.karaf.feature"));
    }

    private static Path folder(String property) {
        Path folder = Path.of(System.getProperty(property)).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("There is no " + folder + "; build features/karaf and src/it first");
        }
        return folder;
    }

    /** The configuration it is released with. */
    Path etc() {
        return home.resolve("etc");
    }

    /**
     * Its own ports, one administrator, no repository but the two folders, configurations in memory alone, and the feature; the
     * apps are the scenario's, the database is where the feature has it.
     */
    void configure(Scratch scratch) {
        change(
                scratch,
                "org.ops4j.pax.url.mvn.cfg",
                Map.of(
                        "org.ops4j.pax.url.mvn.localRepository",
                        scratch.data().resolve("repository").toString(),
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        repository(home.resolve("system"), "karaf")
                                + ", "
                                + repository(feature.resolve("repository"), "corpkit"),
                        "org.ops4j.pax.url.mvn.repositories",
                        ""));
        Properties features = properties(etc().resolve("org.apache.karaf.features.cfg"));
        change(
                scratch,
                "org.apache.karaf.features.cfg",
                Map.of(
                        "featuresRepositories",
                        features.getProperty("featuresRepositories")
                                + ", "
                                + feature.resolve("feature/feature.xml").toUri(),
                        "featuresBoot",
                        features.getProperty("featuresBoot") + ", corpkit"));
        change(
                scratch,
                "org.apache.karaf.shell.cfg",
                Map.of("sshHost", "127.0.0.1", "sshPort", FreePort.next(), "hostKey", "${karaf.etc}/host.key"));
        change(
                scratch,
                "org.apache.karaf.management.cfg",
                Map.of("rmiRegistryPort", FreePort.next(), "rmiServerPort", FreePort.next()));
        change(scratch, "users.properties", Map.of(ADMINISTRATOR, PASSWORD + ",admin,manager,viewer,group,ssh"));
        change(scratch, "custom.properties", Map.of("felix.cm.pm", "memory"));
        change(
                scratch,
                "org.apache.felix.http.cfg",
                Map.of(
                        "org.apache.felix.http.host",
                        "127.0.0.1",
                        "org.osgi.service.http.port",
                        "${env:" + RunningDistribution.HTTP_PORT + "}"));
        change(
                scratch,
                "org.apache.felix.http-operators.cfg",
                Map.of(
                        "org.apache.felix.http.host",
                        "127.0.0.1",
                        "org.osgi.service.http.port",
                        "${env:" + RunningDistribution.OPERATORS_PORT + "}",
                        "org.apache.felix.http.runtime.init.dev.corpkit.door",
                        "operators"));
        change(
                scratch,
                "dev.corpkit.element.runtime.cfg",
                Map.of("appsRoots", scratch.apps().toString()));
    }

    @Override
    public List<String> runtime() {
        return List.of(script("karaf"), "daemon");
    }

    @Override
    public List<String> shell(String command) {
        return List.of(script("client"), "-u", ADMINISTRATOR, "-p", PASSWORD, command);
    }

    @Override
    public Map<String, String> environment(Scratch scratch) {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "KARAF_BASE", scratch.root().toString(),
                "KARAF_DATA", scratch.data().toString(),
                "KARAF_ETC", scratch.etc().toString(),
                "KARAF_LOG", scratch.log().toString(),
                "EXTRA_JAVA_OPTS", RunningDistribution.SHORT_LIVED,
                "KARAF_OPTS", "-Dkaraf.instances=" + scratch.data().resolve("instances"));
    }

    private String script(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String repository(Path folder, String id) {
        return folder.toUri() + "@id=" + id + "@snapshots";
    }

    /** The file as it is released, these values apart. */
    private void change(Scratch scratch, String file, Map<String, String> values) {
        Map<String, String> all = new TreeMap<>();
        Path released = etc().resolve(file);
        if (Files.exists(released)) {
            properties(released).forEach((key, value) -> all.put((String) key, (String) value));
        }
        all.putAll(values);
        scratch.write(
                "conf/etc/" + file,
                all.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
