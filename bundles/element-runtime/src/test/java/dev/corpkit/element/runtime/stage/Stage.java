package dev.corpkit.element.runtime.stage;

import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementMeta;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.rounds.ElementRuntime;
import dev.corpkit.element.runtime.scan.AppsRoots;
import dev.corpkit.element.runtime.types.TypeCode;
import dev.corpkit.element.runtime.types.TypeFiles;
import dev.corpkit.element.runtime.types.TypeTable;
import dev.corpkit.element.runtime.variables.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A runtime on a temporary apps root, with Types and a service registry in the test's hand. */
public final class Stage {

    /** {@code e.json} of a good thing. */
    public static final String THING = "{\"type\": \"things.Type\", \"title\": \"A thing\"}";

    /** A schema that wants {@code corpId}. */
    public static final String WANTS_CORP_ID = """
            {"type": "object", "required": ["corpId"],
             "properties": {"corpId": {"type": "string", "pattern": "\\\\S"}}}
            """;

    private final Path root;
    private final TypeTable table = new TypeTable();
    private final Map<String, String> surroundings = new HashMap<>();
    private final List<String> diary = new ArrayList<>();
    private final FakeServices services = new FakeServices(diary);
    private final FakeClock clock = FakeClock.at(Instant.now());
    private final ElementRuntime runtime;

    /** A runtime without Types that has not looked yet. */
    public Stage(Path root) {
        this(root, Map.of());
    }

    /** The same, where the configuration lets apps read further names. */
    public Stage(Path root, Map<String, Set<String>> named) {
        this.root = root;
        this.runtime = new ElementRuntime(
                new AppsRoots(List.of(root), new FileCache(clock)),
                table,
                new Surroundings(surroundings::get, named),
                services,
                clock);
    }

    /** With the Meta {@code things.Meta} and the Type {@code things.Type}, whose business files want a corpId. */
    public static Stage withThings(Path root) {
        return withThings(root, Map.of());
    }

    /** The same, where the configuration lets apps read further names. */
    public static Stage withThings(Path root, Map<String, Set<String>> named) {
        Stage stage = new Stage(root, named);
        stage.data(1, "things/Meta", "{\"type\": \"\"}", null);
        stage.data(2, "things/Type", "{\"type\": \"things.Meta\"}", WANTS_CORP_ID);
        stage.meta(11, "things.Meta", Thing.class);
        stage.type(12, "things.Type", 0, stage.things());
        return stage;
    }

    /** A Type that makes {@link FakeInstance}s. */
    public FakeType things() {
        return FakeType.making(definition -> new FakeInstance(definition, diary));
    }

    public Stage data(long bundleId, String folder, String eJson, @Nullable String schema) {
        TypeFiles.Reader reader = new TypeFiles.Reader(bundleId, "bundle" + bundleId);
        reader.read(folder, content(eJson), schema == null ? null : content(schema));
        table.put(bundleId, reader.done());
        return this;
    }

    public Stage meta(long serviceId, String fullName, Class<?> rootInterface) {
        ElementMeta meta = () -> rootInterface;
        table.putMeta(new TypeCode<>(fullName, meta, 0, serviceId, 0));
        return this;
    }

    public Stage type(long serviceId, String fullName, int ranking, ElementType type) {
        table.putType(new TypeCode<>(fullName, type, ranking, serviceId, 0));
        return this;
    }

    public Stage serviceLeaves(long serviceId) {
        table.removeService(serviceId);
        return this;
    }

    public Stage variable(String name, String value) {
        surroundings.put(name, value);
        return this;
    }

    /** Writes a file below the apps root. */
    public Stage write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file below the apps root. */
    public Stage write(String file, byte[] bytes) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code e.json} and the business file of an element. */
    public Stage element(String folder, String eJson, String config) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        return write(folder + "/e.json", eJson).write(folder + "/" + name + ".json", config);
    }

    /** Deletes a file or a folder with all in it. */
    public Stage delete(String file) {
        try (Stream<Path> all = Files.walk(root.resolve(file))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stage look() {
        runtime.look();
        return this;
    }

    public ElementRuntime runtime() {
        return runtime;
    }

    public FakeClock clock() {
        return clock;
    }

    public FakeServices services() {
        return services;
    }

    /** What happened to services and instances, emptied by asking. */
    public List<String> diary() {
        List<String> happened = List.copyOf(diary);
        diary.clear();
        return happened;
    }

    public App app(String appId) {
        return runtime.apps().getApp(appId);
    }

    public FakeInstance instance(String appId, String fullName) {
        return app(appId).getElement(fullName, FakeInstance.class);
    }

    public ElementStatus status(String appId, String fullName) {
        return app(appId).getElements().stream()
                .filter(status -> status.fullName().equals(fullName))
                .findFirst()
                .orElseThrow();
    }

    /** What a person reads of all that is wrong. */
    public List<ElementProblem> found() {
        return runtime.apps().getProblems();
    }

    public List<String> problems() {
        return runtime.apps().getProblems().stream()
                .map(ElementProblem::message)
                .toList();
    }

    private static FileContent content(String text) {
        return FileContent.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
