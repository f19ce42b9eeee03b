package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ended while the database failed is written before anything else, once it works. */
@Tag("G5")
class LateWorkTest {

    private final List<String> written = new ArrayList<>();
    private final LateWork late = new LateWork();
    private boolean down = true;

    /** Fails as a whole while it is down. */
    private final CorpStore store = new CorpStore() {

        @Override
        @SuppressWarnings("NullAway") // none of the works here looks at it
        public <T> T inTransaction(Function<StoreTransaction, T> work) {
            if (down) {
                throw StoreException.outage("the database cannot be reached", "Start it.", null);
            }
            return work.apply(null);
        }
    };

    @Test
    void itIsKeptWhileTheDatabaseIsDownAndWrittenOnceInItsOrder() {
        late.add(tx -> written.add("release"));
        late.add(tx -> written.add("record"));
        late.write(store);
        assertThat(written).isEmpty();

        down = false;
        late.write(store);
        late.write(store);

        assertThat(written).containsExactly("release", "record");
    }

    @Test
    void whatFailsForAnotherReasonIsDroppedAndHoldsUpNothing() {
        down = false;
        late.add(tx -> {
            throw new StoreException("a value breaks a rule of its table", "");
        });
        late.add(tx -> {
            throw new CorpException("taken over");
        });
        late.add(tx -> written.add("record"));

        late.write(store);

        assertThat(written).containsExactly("record");
    }

    @Test
    void ofTooManyTheOldestAreDropped() {
        for (int i = 0; i < 1001; i++) {
            int number = i;
            late.add(tx -> written.add("" + number));
        }
        down = false;
        late.write(store);

        assertThat(written).hasSize(1000).startsWith("1");
    }
}
