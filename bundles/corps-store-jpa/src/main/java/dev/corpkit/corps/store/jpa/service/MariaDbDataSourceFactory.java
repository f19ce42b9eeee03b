package dev.corpkit.corps.store.jpa.service;

import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/** Data sources of MariaDB, by URL, user and password. */
final class MariaDbDataSourceFactory implements DataSourceFactory {

    @Override
    public DataSource createDataSource(Properties properties) throws SQLException {
        MariaDbDataSource dataSource = new MariaDbDataSource(properties.getProperty(JDBC_URL));
        if (properties.getProperty(JDBC_USER) != null) {
            dataSource.setUser(properties.getProperty(JDBC_USER));
        }
        if (properties.getProperty(JDBC_PASSWORD) != null) {
            dataSource.setPassword(properties.getProperty(JDBC_PASSWORD));
        }
        return dataSource;
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) throws SQLException {
        throw notOffered();
    }

    @Override
    public XADataSource createXADataSource(Properties properties) throws SQLException {
        throw notOffered();
    }

    @Override
    public Driver createDriver(Properties properties) {
        return new org.mariadb.jdbc.Driver();
    }

    private static SQLException notOffered() {
        return new SQLFeatureNotSupportedException("Only createDataSource and createDriver are offered for MariaDB");
    }
}
