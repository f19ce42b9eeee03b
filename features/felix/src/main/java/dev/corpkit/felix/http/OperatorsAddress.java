package dev.corpkit.felix.http;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Tells by its port whether an address is the operators' door's, as it is configured now. */
record OperatorsAddress(BundleContext context) implements Predicate<String> {

    @Override
    public boolean test(String address) {
        return address.substring(address.lastIndexOf(':') + 1).equals(port().orElse(""))
                && !address.endsWith(":" + context.getProperty(HttpFile.PORT));
    }

    private Optional<String> port() {
        ServiceReference<ConfigurationAdmin> admins = context.getServiceReference(ConfigurationAdmin.class);
        if (admins == null) {
            return Optional.empty();
        }
        try {
            Configuration[] found =
                    context.getService(admins).listConfigurations("(service.pid=" + HttpFile.OPERATORS_PID + ")");
            return Optional.ofNullable(found)
                    .map(one -> one[0].getProperties().get(HttpFile.PORT))
                    .map(Object::toString);
        } catch (IOException | InvalidSyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
