package dev.corpkit.corps.qywxproxy.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.sync.snapshot.Reach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReadingNotesTest {

    @Test
    @Tag("G2")
    void aStoreThatFailsBeforeACallEndsTheReadingAndIsNoGapInWhatWeComSays() {
        ReadingNotes notes = new ReadingNotes(SyncProgress.NONE);
        StoreException stopped = StoreException.outage("the database is starting or stopping", "Wait.", null);

        assertThatThrownBy(() -> notes.call("Members of department 2", Reach.NOTHING, () -> {
                    throw stopped;
                }))
                .isSameAs(stopped);
    }
}
