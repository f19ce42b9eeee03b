package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.MigratedDatabase;
import dev.corpkit.corps.store.jpa.rows.StoreCopy;
import dev.corpkit.corps.store.move.Moved;
import dev.corpkit.corps.store.move.Moved.Table;
import dev.corpkit.corps.store.move.StoreMove;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves the store from an H2 file to the server that the configuration names by now. */
final class StoreMover implements StoreMove {

    private static final Logger LOG = LoggerFactory.getLogger(StoreMover.class);

    private final StoreSupervisor supervisor;

    StoreMover(StoreSupervisor supervisor) {
        this.supervisor = supervisor;
    }

    /** From where to where. */
    private record Route(OpenStore from, Path file, StoreSettings to, DataSourceFactory driver) {

        MigratedDatabase target() {
            try {
                return MigratedDatabase.open(driver.createDataSource(to.connection()), to.pool());
            } catch (SQLException failed) {
                throw Failures.unusable(failed);
            }
        }

        Moved moved(String kept, List<Table> tables) {
            return new Moved(from.settings().toString(), to.toString(), kept, tables);
        }
    }

    @Override
    public Moved plan() {
        return supervisor.alone(() -> {
            Route route = route();
            try (MigratedDatabase target = route.target()) {
                return route.moved("", new StoreCopy(route.from().database(), target).plan());
            }
        });
    }

    @Override
    public Moved move() {
        return supervisor.alone(() -> {
            Route route = route();
            try (MigratedDatabase target = route.target()) {
                StoreCopy copy = new StoreCopy(route.from().database(), target);
                copy.plan(); // what it refuses closes nothing
                return closed(route, copy);
            }
        });
    }

    private Moved closed(Route route, StoreCopy copy) {
        LOG.warn("Moving the store from {} to {}", route.from().settings(), route.to());
        supervisor.leave(Trouble.moving(route.from().settings(), route.to()));
        try {
            Moved moved = route.moved(DatabaseFile.kept(route.file()).toString(), copy.run());
            supervisor.begin(route.to().name());
            retire(route.file());
            LOG.warn(
                    "Moved the store to {} tables={} rows={}",
                    route.to(),
                    moved.tables().size(),
                    moved.rows());
            return moved;
        } catch (RuntimeException failed) {
            supervisor.look();
            throw failed;
        }
    }

    private static void retire(Path file) {
        try {
            Files.move(file, DatabaseFile.kept(file));
        } catch (IOException failed) {
            LOG.warn("The database file={} was moved from and cannot be renamed: delete it", file);
        }
    }

    private Route route() {
        OpenStore from = supervisor
                .open()
                .orElseThrow(() -> new StoreException(
                        "The store is not open", "See corps:problems; a store that works can be moved."));
        Path file = from.settings()
                .url()
                .file()
                .filter(each -> from.settings().url().isOfOneProcess())
                .orElseThrow(() -> new StoreException(
                        "The store at " + from.settings() + " is no H2 file of this process",
                        "Only such a one is moved by CorpKit; use the tools of the database."));
        StoreSettings to = supervisor
                .named()
                .filter(each -> each.url().dialect() != Dialect.H2)
                .orElseThrow(() -> new StoreException(
                        StoreConfiguration.PID + ".cfg names no PostgreSQL or MariaDB to move to",
                        "Write url, user and .password of the new database there; CorpKit goes on with "
                                + from.settings() + " until the move."));
        if (Files.exists(DatabaseFile.kept(file))) {
            throw new StoreException(
                    DatabaseFile.kept(file) + ", as which the file would be kept, is there already", "Move it away.");
        }
        DataSourceFactory driver = supervisor.driver(to).orElseThrow(() -> {
            StoreException waits = Drivers.missing(to);
            return new StoreException("The move to " + to + " cannot begin: " + waits.what(), waits.remedy());
        });
        return new Route(from, file, to, driver);
    }
}
