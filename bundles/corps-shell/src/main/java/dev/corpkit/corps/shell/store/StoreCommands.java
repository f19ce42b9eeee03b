package dev.corpkit.corps.shell.store;

import dev.corpkit.corps.shell.Shown;
import dev.corpkit.corps.shell.Table;
import dev.corpkit.corps.shell.Words;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.corps.store.move.Moved;
import dev.corpkit.corps.store.move.StoreMove;
import dev.corpkit.findings.Count;
import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@code store:…}: the database as a whole. */
@Component(
        service = StoreCommands.class,
        property = {"osgi.command.scope=store", "osgi.command.function=move"})
public final class StoreCommands {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StoreMove mover;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StoreTrouble trouble;

    /** On the store, which comes and goes meanwhile. */
    @Activate
    public StoreCommands() {
        this(null, null);
    }

    /** On what is given. */
    public StoreCommands(@Nullable StoreMove mover, @Nullable StoreTrouble trouble) {
        this.mover = mover;
        this.trouble = trouble;
    }

    /** {@code store:move}. */
    @Descriptor(
            "Moves everything stored from the H2 file to the PostgreSQL or MariaDB that the store's file names by now.")
    public void move(
            CommandSession session,
            @Descriptor("moves; without it only says what would be moved")
                    @Parameter(
                            names = {"-y", "--yes"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean yes,
            String... none) {
        Words.none("store:move [--yes]", none);
        StoreMove here = here();
        PrintStream out = Shown.on(session);
        if (yes) {
            here.plan(); // what it refuses closes nothing
            out.println("Moving. The store is closed meanwhile; WeCom sends again what it cannot deliver.");
            Moved moved = here.move();
            print(moved, "COPIED AND COMPARED", out);
            out.println("Moved " + Count.of(moved.rows(), "row") + " from " + moved.from() + " to " + moved.to()
                    + ", which is in use now. The file is kept as " + moved.kept()
                    + ": it holds personal data, delete it once you have a backup of the new database.");
        } else {
            Moved planned = here.plan();
            print(planned, "ROWS", out);
            out.println("Nothing was moved. With --yes " + Count.of(planned.rows(), "row") + " would be, from "
                    + planned.from() + " to " + planned.to() + ".");
        }
    }

    private StoreMove here() {
        StoreTrouble wrong = trouble;
        if (wrong != null) {
            throw new IllegalStateException(wrong.message());
        }
        StoreMove here = mover;
        if (here == null) {
            throw new IllegalStateException("The store is not here: start the bundle dev.corpkit.corps.store.jpa.");
        }
        return here;
    }

    private static void print(Moved moved, String heading, PrintStream out) {
        Table table = new Table("TABLE", heading);
        moved.tables().forEach(each -> table.row(each.name(), each.rows()));
        table.print(out);
    }
}
