package dev.corpkit.corps.store.jpa.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.testkit.database.PostgresServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class TextEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII", "EUC_CN"})
    void aDatabaseThatCannotHoldEveryNameIsRefusedBeforeAnythingIsWritten(String encoding) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(PostgresServer.shared()
                .newDatabase("--encoding=" + encoding, "--template=template0", "--lc-collate=C", "--lc-ctype=C"));

        assertThatThrownBy(() -> JpaCorpStore.open(dataSource, SecretBox.ofBase64("A".repeat(43) + "=")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("keeps texts as " + encoding)
                .hasMessageContaining("create database corpkit encoding 'UTF8'")
                .hasMessageContaining("Nothing was changed");
    }
}
