package dev.corpkit.corps.shell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.shell.Screen;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.move.Moved;
import dev.corpkit.corps.store.move.Moved.Table;
import dev.corpkit.corps.store.move.StoreMove;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S7")
class StoreCommandsTest {

    private static final List<Table> TABLES = List.of(new Table("corpkit_dept", 1), new Table("corpkit_member", 12));

    private final Screen screen = new Screen();
    private int moves;

    private final StoreMove mover = new StoreMove() {

        @Override
        public Moved plan() {
            return new Moved("jdbc:h2:file:corpkit", "jdbc:postgresql://db/corpkit", "", TABLES);
        }

        @Override
        public Moved move() {
            moves++;
            return new Moved("jdbc:h2:file:corpkit", "jdbc:postgresql://db/corpkit", "corpkit.mv.db.moved", TABLES);
        }
    };

    @Test
    void withoutYesItSaysWhatWouldBeMovedAndMovesNothing() {
        new StoreCommands(mover, null).move(screen.session(), false);

        assertThat(screen.lines())
                .containsExactly(
                        "TABLE           ROWS",
                        "corpkit_dept    1",
                        "corpkit_member  12",
                        "Nothing was moved. With --yes 13 rows would be, from jdbc:h2:file:corpkit to"
                                + " jdbc:postgresql://db/corpkit.");
        assertThat(moves).isZero();
    }

    @Test
    void withYesItMovesAndSaysWhatWasComparedAndWhereTheFileIs() {
        new StoreCommands(mover, null).move(screen.session(), true);

        assertThat(moves).isEqualTo(1);
        assertThat(screen.text())
                .contains("TABLE           COPIED AND COMPARED", "corpkit_member  12")
                .contains(
                        "Moved 13 rows from jdbc:h2:file:corpkit to jdbc:postgresql://db/corpkit, which is in use now.")
                .contains("The file is kept as corpkit.mv.db.moved: it holds personal data");
    }

    @Test
    void aRefusalIsToldAsItIs() {
        StoreMove refusing = new StoreMove() {

            @Override
            public Moved plan() {
                throw new StoreException("It is no H2 file", "Use the tools of the database.");
            }

            @Override
            public Moved move() {
                return plan();
            }
        };

        assertThatThrownBy(() -> new StoreCommands(refusing, null).move(screen.session(), true))
                .hasMessage("It is no H2 file. Use the tools of the database.");
    }
}
