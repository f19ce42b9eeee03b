package dev.corpkit.corps.store.jpa.service;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers MariaDB's driver as a DataSourceFactory where its bundle is installed: the driver does not do so itself. */
@Component(
        service = {},
        immediate = true)
public final class MariaDbDriver {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbDriver.class);
    private static final String DRIVER = "org.mariadb.jdbc.Driver";

    /** Registers the service, which goes with this bundle, if the optional import of the driver is wired. */
    @Activate
    public MariaDbDriver(BundleContext context) {
        try {
            Class.forName(DRIVER, false, MariaDbDriver.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            LOG.debug("No MariaDB driver is installed");
            return;
        }
        Map<String, Object> properties = Map.of(
                DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, DRIVER, DataSourceFactory.OSGI_JDBC_DRIVER_NAME, "MariaDB");
        context.registerService(
                DataSourceFactory.class, new MariaDbDataSourceFactory(), FrameworkUtil.asDictionary(properties));
    }
}
