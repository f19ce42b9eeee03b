package dev.corpkit.corps.metrics.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

@Tag("O2")
class DoorConfigurationsTest {

    private static final String OPERATORS = DoorConfigurations.PID + "~operators";

    private final Map<String, Dictionary<?, ?>> written = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private String configured = "";

    @Test
    void inAFrameworkThatNobodyConfiguredBothDoorsAreAtTheLoopbackAddress() throws Exception {
        make();

        assertThat(value(DoorConfigurations.PID, DoorConfigurations.HOST)).isEqualTo("127.0.0.1");
        assertThat(value(OPERATORS, DoorConfigurations.HOST)).isEqualTo("127.0.0.1");
        assertThat(value(OPERATORS, DoorConfigurations.PORT)).isEqualTo("8081");
        assertThat(value(OPERATORS, DoorConfigurations.MARK)).isEqualTo("operators");
    }

    @Test
    void whatTheFrameworkOrAConfigurationSaysStays() throws Exception {
        properties.put(DoorConfigurations.HOST, "192.0.2.7");
        properties.put("corpkit.operators.port", "0");
        make();
        assertThat(written).containsOnlyKeys(OPERATORS);
        assertThat(value(OPERATORS, DoorConfigurations.PORT)).isEqualTo("0");

        written.clear();
        configured = DoorConfigurations.PID;
        make();
        assertThat(written).isEmpty();
    }

    private void make() throws Exception {
        new DoorConfigurations(
                fake(BundleContext.class, (proxy, called, args) -> properties.get((String) args[0])),
                fake(ConfigurationAdmin.class, (proxy, called, args) -> switch (called.getName()) {
                    case "listConfigurations" -> configured.isEmpty() ? null : new Configuration[0];
                    case "getConfiguration" -> configuration((String) args[0]);
                    case "getFactoryConfiguration" -> configuration(args[0] + "~" + args[1]);
                    default -> throw new AssertionError(called);
                }));
    }

    private Configuration configuration(String pid) {
        return fake(Configuration.class, (proxy, called, args) -> {
            written.put(pid, (Dictionary<?, ?>) args[0]);
            return null;
        });
    }

    private @Nullable Object value(String pid, String name) {
        return written.get(pid).get(name);
    }

    private static <T> T fake(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
