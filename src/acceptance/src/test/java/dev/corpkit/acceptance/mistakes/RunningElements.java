package dev.corpkit.acceptance.mistakes;

import dev.corpkit.auths.qywxproxy.QywxProxyType;
import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.qywxproxy.RunningSystem;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementMeta;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.instances.Services;
import dev.corpkit.element.runtime.rounds.ElementRuntime;
import dev.corpkit.element.runtime.scan.AppsRoots;
import dev.corpkit.element.runtime.types.TypeCode;
import dev.corpkit.element.runtime.types.TypeFiles;
import dev.corpkit.element.runtime.types.TypeTable;
import dev.corpkit.element.runtime.variables.Surroundings;
import dev.corpkit.wecom.client.suite.Suites;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real element runtime with the real Types, on a WeCom that nobody asks. */
final class RunningElements implements AutoCloseable {

    private static final String NOBODY = "http://127.0.0.1:1";
    private static final String CORP = "corps/QywxProxyType";
    private static final String AUTH = "auths/loginTypes/QywxProxyType";

    private final TypeTable table = new TypeTable();
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final RunningSystem system = RunningSystem.on(store, Clock.systemUTC());
    private final Suites suites = Suites.at(NOBODY, store);
    private final ElementRuntime runtime;

    RunningElements(Path root) throws IOException {
        Clock clock = Clock.systemUTC();
        runtime = new ElementRuntime(
                new AppsRoots(List.of(root), new FileCache(clock)),
                table,
                new Surroundings(name -> null, Map.of()),
                new NoServices(),
                clock);
        TypeFiles.Reader reader = new TypeFiles.Reader(1, "dev.corpkit.element.meta");
        for (String folder : List.of("corps/Meta", CORP, "auths/loginTypes/Meta", AUTH)) {
            reader.read(folder, content(folder + "/e.json"), content(folder + "/config.schema.json"));
        }
        table.put(1, reader.done());
        meta(1, "corps.Meta", Corp.class);
        meta(2, "auths.loginTypes.Meta", Object.class);
        type(3, AUTH, new QywxProxyType(suites, store));
        type(4, CORP, new dev.corpkit.corps.qywxproxy.QywxProxyType(system));
    }

    Apps look() {
        runtime.look();
        return runtime.apps();
    }

    private void meta(long id, String fullName, Class<?> root) {
        ElementMeta meta = () -> root;
        table.putMeta(new TypeCode<>(fullName, meta, 0, id, 1));
    }

    private void type(long id, String folder, ElementType type) {
        table.putType(new TypeCode<>(folder.replace('/', '.'), type, 0, id, 1));
    }

    private static @Nullable FileContent content(String file) throws IOException {
        try (InputStream in = RunningElements.class.getResourceAsStream("/element-meta/" + file)) {
            return in == null ? null : FileContent.of(in.readAllBytes());
        }
    }

    @Override
    public void close() {
        runtime.close();
        suites.close();
        system.close();
    }

    /** A registry in which nobody looks. */
    private static final class NoServices implements Services {

        @Override
        public Offer offer(Collection<Class<?>> types, Object service, Map<String, Object> properties) {
            return new Offer() {
                @Override
                public void update(Map<String, Object> now) {}

                @Override
                public void withdraw() {}
            };
        }
    }
}
