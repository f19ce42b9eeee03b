package dev.corpkit.corps.store.jpa;

import dev.corpkit.corps.store.jpa.database.Dialect;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.persistence.config.BatchWriting;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.TargetServer;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.server.ServerSession;

/** EclipseLink, set up without its logs: what it would log it also throws, and its texts can hold values of rows. */
final class Entities {

    private static final String UNIT = "corpkit";
    private static final String BATCH = "500";

    private Entities() {}

    static EntityManagerFactory over(DataSource dataSource, Dialect dialect) {
        EntityManagerFactory entities = new PersistenceProvider()
                .createEntityManagerFactory(
                        UNIT,
                        Map.ofEntries(
                                Map.entry(PersistenceUnitProperties.CLASSLOADER, Entities.class.getClassLoader()),
                                Map.entry(PersistenceUnitProperties.SESSION_NAME, UNIT + "-" + UUID.randomUUID()),
                                Map.entry(PersistenceUnitProperties.NON_JTA_DATASOURCE, dataSource),
                                Map.entry(PersistenceUnitProperties.TARGET_DATABASE, dialect.platform()),
                                Map.entry(PersistenceUnitProperties.TARGET_SERVER, TargetServer.None),
                                Map.entry(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE),
                                Map.entry(PersistenceUnitProperties.WEAVING, "static"),
                                // Several nodes share the database: nothing read earlier may answer for it.
                                Map.entry(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false"),
                                Map.entry(PersistenceUnitProperties.BATCH_WRITING, BatchWriting.JDBC),
                                Map.entry(PersistenceUnitProperties.BATCH_WRITING_SIZE, BATCH),
                                Map.entry(PersistenceUnitProperties.LOGGING_LEVEL, "OFF"),
                                Map.entry(PersistenceUnitProperties.LOGGING_PARAMETERS, "false")));
        waitOnce(entities);
        return entities;
    }

    /** The pool has waited for a connection already: EclipseLink would do so three times more, with pauses. */
    private static void waitOnce(EntityManagerFactory entities) {
        entities.unwrap(ServerSession.class).getLogin().setQueryRetryAttemptCount(0);
    }
}
