package dev.corpkit.element.runtime.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementMeta;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.stage.FakeInstance;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import dev.corpkit.element.runtime.stage.Thing;
import dev.corpkit.findings.FindingSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** The component against a real framework: its own bundle context is the framework's. */
@Timeout(60)
class ElementRuntimeComponentTest {

    @TempDir
    Path folder;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final List<FakeInstance> made = new ArrayList<>();
    private Framework framework;
    private BundleContext context;
    private Stage files;
    private @Nullable ElementRuntimeComponent component;

    @BeforeEach
    void aFrameworkAndAnApp() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        "org.osgi.framework.storage",
                        folder.resolve("cache").toString(),
                        "things.corpId",
                        "from the framework"));
        framework.start();
        context = framework.getBundleContext();
        files = new Stage(folder.resolve("apps"));
        files.write("demo/app.json", "{}").element("demo/corps/A", Stage.THING, "{\"corpId\": \"{{things.corpId}}\"}");
    }

    @AfterEach
    void end() throws Exception {
        if (component != null) {
            component.close();
        }
        executor.shutdownNow();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void metasAndTypesComeFromBundlesAndServicesAndGoWithThem() throws Exception {
        start();
        assertThat(state()).isEqualTo(State.WAITING);

        Bundle data = installData();
        registerMeta();
        ServiceRegistration<?> type = registerType(0);
        settle();

        ServiceReference<?> thing = Objects.requireNonNull(context.getServiceReference(Thing.class));
        assertThat(thing.getProperty("app.id")).isEqualTo("demo");
        assertThat(thing.getProperty("element.fullName")).isEqualTo("corps.A");
        assertThat(thing.getProperty("element.type")).isEqualTo("things.Type");
        assertThat(thing.getProperty("element.title")).isEqualTo("A thing");
        assertThat(made.get(0).definition().value("corpId")).isEqualTo("from the framework");
        assertThat(context.getServiceReferences(App.class, "(app.id=demo)")).hasSize(1);

        data.stop();
        settle();
        assertThat(state()).isEqualTo(State.LOADED);

        type.unregister();
        assertThat(made.get(0).isClosed()).isTrue();
        assertThat(context.getServiceReference(Thing.class)).isNull();

        registerType(0);
        settle();
        assertThat(state()).isEqualTo(State.LOADED);

        data.uninstall();
        settle();
        assertThat(state()).isEqualTo(State.WAITING);
        assertThat(context.getServiceReference(Thing.class)).isNull();
    }

    @Test
    void theHigherRankingWinsAlsoWhenItIsChangedLater() throws Exception {
        installData();
        registerMeta();
        registerType(0);
        start();
        ServiceRegistration<?> other = registerType(-5);
        settle();
        assertThat(made).hasSize(1);

        other.setProperties(properties("things.Type", 5));
        settle();

        assertThat(made).hasSize(2);
        assertThat(made.get(0).isClosed()).isTrue();
    }

    @Test
    void theHealthCheckShowsWhatIsWrong() throws Exception {
        start();

        ServiceReference<HealthCheck> reference =
                Objects.requireNonNull(context.getServiceReference(HealthCheck.class));
        assertThat((String[]) reference.getProperty("hc.tags")).contains("corpkit");
        Result result = context.getService(reference).execute();
        assertThat(result.getStatus()).isEqualTo(Result.Status.WARN);
        assertThat(result.toString())
                .contains("element corps.A of app demo: demo/corps/A/e.json field 'type':"
                        + " expected a Type that is in service, found 'things.Type', which is in no bundle");

        installData();
        registerMeta();
        registerType(0);
        settle();
        assertThat(context.getService(reference).execute().getStatus()).isEqualTo(Result.Status.OK);
    }

    @Test
    void aTypeThatGivesNoObjectAtFirstIsSaidAndAskedAgain() throws Exception {
        installData();
        registerMeta();
        AtomicReference<@Nullable ElementType> code = new AtomicReference<>();
        context.registerService(ElementType.class.getName(), factory(code), properties("things.Type", 0));
        component = new ElementRuntimeComponent(context, looking(Duration.ofMillis(1)), executor);
        settle();
        Apps apps = context.getService(Objects.requireNonNull(context.getServiceReference(Apps.class)));
        assertThat(apps.getProblems()).extracting(ElementProblem::expected).contains("a component that can be made");

        CountDownLatch making = new CountDownLatch(1);
        code.set(FakeType.making(definition -> {
            making.countDown();
            return make(definition);
        }));
        making.await();
        settle();

        assertThat(state()).isEqualTo(State.LOADED);
        assertThat(apps.getProblems()).isEmpty();
    }

    private static ServiceFactory<ElementType> factory(AtomicReference<@Nullable ElementType> code) {
        return new ServiceFactory<>() {
            @Override
            public @Nullable ElementType getService(Bundle bundle, ServiceRegistration<ElementType> registration) {
                return code.get();
            }

            @Override
            public void ungetService(
                    Bundle bundle, ServiceRegistration<ElementType> registration, ElementType service) {
                // Nothing was made for that bundle alone.
            }
        };
    }

    @Test
    void aServiceWithoutANameIsNoType() throws Exception {
        installData();
        registerMeta();
        context.registerService(ElementType.class, FakeType.making(definition -> definition), null);
        start();

        assertThat(state()).isEqualTo(State.WAITING);
    }

    @Test
    void closingTakesEverythingOutOfService() throws Exception {
        installData();
        registerMeta();
        registerType(0);
        start();
        assertThat(made).hasSize(1);
        assertThat(context.getServiceReference(FindingSource.class)).isNotNull();

        Objects.requireNonNull(component).close();
        component = null;

        assertThat(made.get(0).isClosed()).isTrue();
        for (Class<?> each : List.of(Thing.class, App.class, Apps.class, HealthCheck.class, FindingSource.class)) {
            assertThat(context.getServiceReference(each)).isNull();
        }
    }

    private void start() throws Exception {
        component = new ElementRuntimeComponent(context, looking(Duration.ofHours(1)), executor);
        settle();
    }

    private ElementRuntimeSettings looking(Duration pause) {
        return new ElementRuntimeSettings(
                List.of(folder.resolve("apps")), pause, false, Map.of("demo", Set.of("things.corpId")));
    }

    /** Returns once the runtime has done what was asked of it so far. */
    private void settle() throws Exception {
        executor.submit(() -> {}).get();
    }

    private State state() {
        Apps apps = context.getService(Objects.requireNonNull(context.getServiceReference(Apps.class)));
        return apps.getApp("demo").getElements().get(0).state();
    }

    private void registerMeta() {
        ElementMeta meta = () -> Thing.class;
        context.registerService(ElementMeta.class, meta, properties("things.Meta", 0));
    }

    private ServiceRegistration<?> registerType(int ranking) {
        return context.registerService(
                ElementType.class, FakeType.making(this::make), properties("things.Type", ranking));
    }

    private Object make(ElementDefinition definition) {
        FakeInstance instance = (FakeInstance) files.things().create(definition);
        made.add(instance);
        return instance;
    }

    private static Dictionary<String, Object> properties(String fullName, int ranking) {
        return new Hashtable<>(Map.of("element.fullName", fullName, "service.ranking", ranking));
    }

    private Bundle installData() throws Exception {
        Bundle bundle = context.installBundle("test:data", new ByteArrayInputStream(dataBundle()));
        bundle.start();
        return bundle;
    }

    private static byte[] dataBundle() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "test.data");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            entry(jar, "element-meta/things/Meta/e.json", "{\"type\": \"\"}");
            entry(jar, "element-meta/things/Type/e.json", "{\"type\": \"things.Meta\"}");
            entry(jar, "element-meta/things/Type/config.schema.json", Stage.WANTS_CORP_ID);
        }
        return bytes.toByteArray();
    }

    private static void entry(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
