package dev.corpkit.corps.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.service.PlainWords;
import dev.corpkit.corps.testkit.LogWatcher;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Tag("S2")
class OutageLogTest {

    private static final Logger LOG = LoggerFactory.getLogger("the.part.that.logs");

    @Test
    void anOutageIsOneLineWithItsCauseAndItsRemedyWhereverItIsInTheCauses() {
        StoreException away = StoreException.outage(
                "the database cannot be reached", "Start it.", new SQLException("refused", "08001"));

        assertThat(logged(new CorpException("The run failed", away)))
                .isEqualTo("WARN the.part.that.logs Could not read a=1: the database cannot be reached. Start it.");
    }

    @Test
    void whatTheDatabaseSaysBeforeAnybodyKnowsOfItsTroubleIsOneLineToo() {
        StoreException early = new StoreException(
                "Reading: all connections of this node were in use for too long",
                "",
                new IllegalStateException(new SQLException("Connection is not available")),
                false);

        assertThat(logged(early))
                .isEqualTo(
                        "WARN the.part.that.logs Could not read a=1: Reading: all connections of this node were in use for"
                                + " too long")
                .satisfies(line -> PlainWords.assertPlain(line.replace("the.part.that.logs", "")));
    }

    @Test
    void aRefusedRowAndAMistakeOfOursKeepTheirTraces() {
        assertThat(logged(new StoreException("a row exists", "", new SQLException("", "23505"), true)))
                .contains("Could not read a=1", "at dev.corpkit.");
        assertThat(logged(new IllegalStateException("ours"))).contains("IllegalStateException", "at dev.corpkit.");
    }

    /** As a product logs it, where debug is off. */
    private static String logged(Throwable failure) {
        try (LogWatcher log = LogWatcher.start(Level.INFO)) {
            OutageLog.warn(LOG, failure, "Could not read a={}", 1);
            assertThat(log.events()).hasSize(1);
            return log.events().get(0);
        }
    }
}
