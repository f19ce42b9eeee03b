package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.database.MariaDbServer;
import java.sql.Connection;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.osgi.service.jdbc.DataSourceFactory;

class MariaDbDataSourceFactoryTest {

    @Test
    void aDataSourceConnectsByUrlUserAndPassword() throws Exception {
        Properties properties = new Properties();
        String url = MariaDbServer.shared().newDatabase();
        properties.setProperty(DataSourceFactory.JDBC_URL, url.substring(0, url.indexOf('?')));
        properties.setProperty(DataSourceFactory.JDBC_USER, MariaDbServer.USER);
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, "");

        try (Connection connection =
                new MariaDbDataSourceFactory().createDataSource(properties).getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("MariaDB");
        }
    }
}
