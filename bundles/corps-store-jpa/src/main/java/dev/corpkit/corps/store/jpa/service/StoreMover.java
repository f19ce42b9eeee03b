package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.crypt.WrongKeyException;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.MigratedDatabase;
import dev.corpkit.corps.store.jpa.database.Setting;
import dev.corpkit.corps.store.jpa.rows.StoreCopy;
import dev.corpkit.corps.store.move.Moved;
import dev.corpkit.corps.store.move.Moved.Table;
import dev.corpkit.corps.store.move.StoreMove;
import dev.corpkit.findings.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
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

        /** Sealed as they are the secrets go along, so the same key must open them there. */
        void requireKeys() {
            try {
                from.store().requireKeys(to.keys());
            } catch (WrongKeyException wrong) {
                throw new StoreException(
                        "it does not open the secrets of the database that is moved: " + wrong.what(),
                        "Write the key of that database there until it is moved, as before ("
                                + from.settings().writtenKey() + "), and rotate it afterwards.",
                        wrong,
                        false);
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
            return orNothing(route, () -> {
                route.requireKeys();
                try (MigratedDatabase target = route.target()) {
                    return route.moved("", new StoreCopy(route.from().database(), target).plan());
                }
            });
        });
    }

    @Override
    public Moved move() {
        return supervisor.alone(() -> {
            Route route = route();
            List<Table> tables = orNothing(route, () -> {
                route.requireKeys();
                try (MigratedDatabase target = route.target()) {
                    return copied(route, new StoreCopy(route.from().database(), target));
                }
            });
            return begun(route, tables);
        });
    }

    private List<Table> copied(Route route, StoreCopy copy) {
        copy.plan(); // what it refuses closes nothing
        LOG.warn("Moving the store from {} to {}", route.from().settings(), route.to());
        supervisor.leave(Trouble.moving(route.from().settings(), route.to()));
        try {
            return copy.run();
        } catch (RuntimeException failed) {
            supervisor.look();
            throw failed;
        }
    }

    /** The copy counts once it is open; until then the file does. */
    private Moved begun(Route route, List<Table> tables) {
        try {
            supervisor.begin(route.to(), route.driver());
        } catch (StoreException why) {
            supervisor.look();
            throw new StoreException(
                    "Everything was copied to " + route.to() + ", which does not open: " + said(route, why)
                            + ". The data is in both; CorpKit goes on with "
                            + route.from().settings()
                            + ", whose file was not renamed",
                    "Mend it, drop the tables of " + route.to()
                            + " that begin with corpkit_, and call store:move again: what comes meanwhile is in the file"
                            + " alone.",
                    why,
                    false);
        }
        Moved moved = route.moved(retired(route.file()).toString(), tables);
        LOG.warn(
                "Moved the store to {} tables={} rows={}",
                route.to(),
                moved.tables().size(),
                moved.rows());
        return moved;
    }

    /** Where it is kept. */
    private static Path retired(Path file) {
        try {
            return Files.move(file, DatabaseFile.kept(file));
        } catch (IOException failed) {
            LOG.warn("The database file={} was moved from and cannot be renamed: delete it", file);
            return file;
        }
    }

    private static <T> T orNothing(Route route, Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException why) {
            throw new StoreException(
                    "Nothing was moved: " + said(route, why),
                    Sentences.of(
                            route.to().hiding(Failures.remedyOfCommand(why)), "Mend it and call store:move again."),
                    why,
                    false);
        }
    }

    private static String said(Route route, StoreException why) {
        Setting setting = Failures.setting(why);
        String place = setting == Setting.NONE ? "" : route.to().place(setting) + ": ";
        return place + Sentences.withoutStop(route.to().hiding(why.what()));
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
