package dev.corpkit.corps.store.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.service.PlainWords;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "23505, 0, exists already",
        "23000, 1062, exists already",
        "23502, 0, breaks a rule",
        "22001, 0, does not fit",
        "40001, 0, Trying again helps",
        "40P01, 0, Trying again helps",
        "55P03, 0, locked too long",
        "HYT00, 50200, locked too long",
        "HY000, 1205, locked too long",
        "25006, 0, the database is read-only",
        "HY000, 1290, the database is read-only",
        "HY000, 1836, the database is read-only",
        "25006, 1792, the database is read-only",
        "HY000, 1021, the disk of the database is full",
        "42501, 0, make and change tables",
        "42000, 1142, make and change tables",
        "3D000, 0, does not exist on that server",
        "42000, 1049, does not exist on that server",
        "53300, 0, no connection left",
        "08006, 0, cannot be reached",
        "57P01, 0, the database is starting or stopping",
        "28P01, 0, wrong user or password",
        "28000, 1045, wrong user or password",
        "28000, 28000, wrong user or password",
        "28000, 0, refused the user",
        "53100, 0, the disk of the database is full",
    })
    void eachMeaningIsToldWithItsCodes(String state, int code, String meaning) {
        StoreException told = translated(new SQLException("of zhangsan", state, code));

        assertThat(told)
                .hasMessageContaining(meaning)
                .hasMessageContaining("SQL state " + state + ", code " + code)
                .hasMessageNotContaining("zhangsan");
    }

    @Test
    void anErrorByWhichH2FindsItselfBrokenIsAnOutageAndADeadDatabase() {
        AssertionError ofH2 = new AssertionError("v=7 / 0");
        ofH2.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.h2.mvstore.MVStore", "count", "", 1)});

        assertThat(Failures.ofH2Itself(ofH2)).hasValueSatisfying(told -> {
            assertThat(told).hasMessageContaining("closed itself").matches(StoreException::isOutage);
            assertThat(Failures.isDead(told)).isTrue();
        });
        assertThat(Failures.ofH2Itself(new AssertionError("of a test"))).isEmpty();
    }

    @Test
    void whatFailedIsNamedButNotInAnOutageOfTheWholeDatabase() {
        assertThat(translated(new SQLException("", "23505", 0)))
                .hasMessageStartingWith("Inserting: ")
                .matches(told -> !told.isOutage());
        assertThat(translated(new SQLException("", "08006", 0)))
                .hasMessageStartingWith("the database cannot be reached (")
                .matches(StoreException::isOutage);
    }

    @Test
    void aFailureAboutARowKeepsItsClassAndTraceButNotItsText() {
        SQLException original = new SQLException("Key (name)=(zhangsan) exists", "23505", 0);

        StoreException told = translated(original);

        assertThat(told).hasStackTraceContaining(SQLException.class.getName());
        assertThat(told.getCause()).hasMessageContaining("PersistenceException");
        assertThat(told.getCause().getCause().getStackTrace()).isEqualTo(original.getStackTrace());
        assertThat(told.getCause()).hasMessageNotContaining("zhangsan");
        assertThat(told.getCause().getCause()).hasMessageNotContaining("zhangsan");
    }

    @ParameterizedTest
    @CsvSource({
        "23505, true",
        "23513, true",
        "22001, true",
        "45000, true",
        "P0001, true",
        "40001, false",
        "08006, false"
    })
    void aRefusedRowIsToldFromAFailingDatabase(String state, boolean refusal) {
        assertThat(translated(new SQLException("of zhangsan", state, 0)).isRefusal())
                .isEqualTo(refusal);
        assertThat(translated(new SQLTransientConnectionException("of zhangsan", state, 0))
                        .isRefusal())
                .isEqualTo(refusal);
    }

    @Test
    void whatATriggerSaysIsNotPassedOnEvenAsAFailureOfTheConnection() {
        assertThat(translated(new SQLTransientConnectionException("of zhangsan", "45000", 0))
                        .getCause())
                .hasMessageNotContaining("zhangsan");
    }

    @Test
    void aFailureOfTheConnectionIsKeptAsItIs() {
        SQLException original = new SQLTransientConnectionException("Connection to db:5432 refused");

        assertThat(translated(original))
                .hasMessageContaining("cannot be reached")
                .hasCause(original);
    }

    /** As H2, the drivers and the libraries between say it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "General error: \"org.h2.mvstore.MVStoreException: Writing to file sun.nio.ch.FileChannelImpl@6b57696f"
                        + " failed at 16384 length 4096 [2.3.232/2]\" [50000-232]",
                "java.lang.IllegalStateException: Something went wrong",
                "(conn=7) Socket error: java.net.SocketException@1a2b3c4d",
                "",
            })
    void noClassAndNoObjectOfJavaIsNamedToAPerson(String words) {
        PlainWords.assertPlain(
                Failures.unusable(new SQLException(words, "HY000", 50000)).getMessage());
        PlainWords.assertPlain(
                Failures.unusable(new IllegalStateException(words)).getMessage());
        PlainWords.assertPlain(
                Failures.unusable(new IllegalStateException((String) null)).getMessage());
    }

    /** What comes in the first second, before the supervisor has looked. */
    @ParameterizedTest
    @CsvSource({
        "General error: org.h2.mvstore.MVStoreException: This store is closed, HY000, 50000",
        "Connection is closed, , 0",
        "HikariDataSource HikariDataSource (corpkit-store) has been closed., , 0",
    })
    void whatABreakingDatabaseSaysFirstIsAnOutage(String words, String state, int code) {
        assertThat(translated(new SQLException(words, state, code))).matches(StoreException::isOutage);
    }

    @Test
    void aFullDiskIsToldInOurOwnWordsOnly() {
        SQLException full =
                new SQLException("General error", "HY000", 50000, new IOException("No space left on device"));

        assertThat(Failures.isDead(translated(full)))
                .as("though its text is left out")
                .isTrue();
        assertThat(Failures.unusable(full))
                .matches(StoreException::isOutage)
                .hasMessage(
                        "the disk of the database is full (SQL state HY000, code 50000). Make room where the database"
                                + " keeps its files. CorpKit goes on by itself.");
    }

    @Test
    void aFailureThatIsNotTheDatabasesIsToldWithoutItsTextToo() {
        StoreException told = Failures.translate("Reading", new PersistenceException("of zhangsan"));

        assertThat(told).hasMessageStartingWith("Reading: it failed inside the store");
        assertThat(told.getCause()).hasMessageNotContaining("zhangsan");
    }

    private static StoreException translated(SQLException cause) {
        return Failures.translate("Inserting", new PersistenceException("of zhangsan", cause));
    }
}
