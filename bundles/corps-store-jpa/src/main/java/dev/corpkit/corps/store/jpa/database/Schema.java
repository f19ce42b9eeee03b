package dev.corpkit.corps.store.jpa.database;

import dev.corpkit.corps.store.StoreException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.internal.exception.FlywayMigrateException;

/** Brings the tables to this version, step by step; several nodes at once wait for each other. */
public final class Schema {

    private static final String STEPS = "classpath:dev/corpkit/corps/store/jpa/schema";
    /** Flyway's own table. */
    public static final String HISTORY = "corpkit_schema_history";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Flyway flyway;

    /** Of a database. */
    public Schema(DataSource dataSource, Dialect dialect) {
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(STEPS)
                .table(HISTORY)
                .placeholders(dialect.placeholders())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .ignoreMigrationPatterns(new String[0])
                .failOnMissingLocations(true)
                .loggers("slf4j")
                .load();
    }

    /**
     * Applies the steps that are missing.
     *
     * @throws StoreException if a step fails, or if the tables were made by a newer CorpKit or by altered steps
     */
    public void migrate() {
        try {
            migrateBesideOthers();
        } catch (FlywayValidateException e) {
            throw misfit(e);
        } catch (FlywayException e) {
            throw failed(e);
        }
    }

    /**
     * Flyway waits for other nodes only once its history table is filled. One that finds it made and still empty gives up: then
     * another node is just starting on a new database, and a moment later there is nothing left to do. A step that fails is not
     * tried again.
     */
    private void migrateBesideOthers() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayValidateException | FlywayMigrateException e) {
                throw e;
            } catch (FlywayException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** What the database itself says is told; without it the stack trace says which step failed. */
    private static StoreException failed(FlywayException failure) {
        String step = "The tables could not be brought to this version of CorpKit";
        if (Failures.sql(failure).isEmpty()) {
            return new StoreException(step, "The cause says which step failed and why.", failure, false);
        }
        StoreException why = Failures.unusable(failure);
        return why.isOutage()
                ? StoreException.outage(step + ": " + why.what(), why.remedy(), failure)
                : new StoreException(step + ": " + why.what(), why.remedy(), failure, false);
    }

    private StoreException misfit(FlywayException failure) {
        for (ValidateOutput invalid : flyway.validateWithResult().invalidMigrations) {
            if (is(invalid, CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED)) {
                return new StoreException(
                        "The database schema has version " + invalid.version
                                + ", which this CorpKit does not know: a newer CorpKit wrote it",
                        "Start that version or a newer one, or restore the backup made before the upgrade. Nothing was"
                                + " changed.",
                        failure,
                        false);
            }
            if (is(invalid, CoreErrorCode.CHECKSUM_MISMATCH)) {
                return new StoreException(
                        "The database schema step " + invalid.version
                                + " is not the one this CorpKit has (its checksum differs): the tables were made by"
                                + " another build",
                        "Start the build that made them, or restore a backup. Nothing was changed.",
                        failure,
                        false);
            }
        }
        return new StoreException(
                "The database schema does not fit this CorpKit",
                "The cause says what differs. Nothing was changed.",
                failure,
                false);
    }

    private static boolean is(ValidateOutput invalid, CoreErrorCode code) {
        ErrorDetails details = invalid.errorDetails;
        return details != null && code.equals(details.errorCode);
    }
}
