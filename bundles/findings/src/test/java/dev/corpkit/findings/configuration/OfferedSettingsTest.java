package dev.corpkit.findings.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.register.ConfigurationRegister;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

@Tag("O1")
class OfferedSettingsTest {

    private static final String PID = "dev.corpkit.sample";

    private final List<String> diary = new ArrayList<>();
    private final ConfigurationRegister register = new ConfigurationRegister();

    private record Sample(long pollMillis) {

        static Sample of(ConfigurationValues values) {
            return new Sample(values.number("pollMillis", 500, 50, 60_000));
        }
    }

    @Test
    void whatIsOfferedChangesOnlyWithWhatIsSaid() {
        OfferedSettings<Sample> offered = offered("700");

        offered.read(Map.of("pollMillis", " 700", "felix.fileinstall.filename", "x"));
        offered.read(Map.of("pollMillis", "soon"));
        assertThat(register.findings()).hasSize(1);
        assertThat(diary).containsExactly("offered 700");

        offered.read(Map.of("pollMillis", "800"));
        assertThat(diary).containsExactly("offered 700", "offered 800", "withdrawn 700");

        offered.close();
        assertThat(diary).endsWith("withdrawn 800");
    }

    private OfferedSettings<Sample> offered(String pollMillis) {
        return new OfferedSettings<>(
                framework(),
                Sample.class,
                written -> register.read(PID, written, Sample::of),
                Map.of("pollMillis", pollMillis));
    }

    private BundleContext framework() {
        return faked(BundleContext.class, (proxy, method, arguments) -> {
            long millis = ((Sample) arguments[1]).pollMillis();
            diary.add("offered " + millis);
            return faked(ServiceRegistration.class, (registration, unregister, none) -> {
                diary.add("withdrawn " + millis);
                return null;
            });
        });
    }

    private static <T> T faked(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
