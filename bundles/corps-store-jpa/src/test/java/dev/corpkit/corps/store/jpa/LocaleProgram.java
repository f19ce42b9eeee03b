package dev.corpkit.corps.store.jpa;

import static dev.corpkit.corps.testkit.MemberBuilder.member;

import dev.corpkit.corps.store.MemberFilter;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Opens the store on each kind of database, writes and finds; prints {@code found}. */
final class LocaleProgram {

    private static final OrgKey ORG = new OrgKey("app", "corps.I");

    private LocaleProgram() {}

    /** With the folder of an H2 file and the URLs of the others. */
    public static void main(String[] arguments) {
        play(TestStores.h2Source(Path.of(arguments[0])));
        play(TestStores.postgresSource(arguments[1]));
        play(TestStores.mariaDbSource(arguments[2]));
        System.out.println("found");
    }

    private static void play(DataSource database) {
        try (JpaCorpStore store = JpaCorpStore.open(database, TestStores.SECRETS)) {
            store.run(tx -> {
                tx.orgs().lock(ORG);
                tx.members()
                        .insert(
                                ORG,
                                List.of(member("WIKI1")
                                        .named("INES")
                                        .mainDept("12")
                                        .row()));
            });
            MemberFilter filter = new MemberFilter("wiki1", MemberStatus.ACTIVE, Set.of(), Set.of(), null, null);
            List<MemberRow> page = store.inTransaction(tx -> tx.members().page(ORG, filter, "", 10));
            if (page.size() != 1 || !page.get(0).name().equals("INES")) {
                throw new IllegalStateException("found " + page.size());
            }
            store.run(tx -> tx.members().rename(ORG, "WIKI1", "wiki2"));
            store.run(tx -> tx.callbacks().dueLanes(Instant.EPOCH, 10));
        }
    }
}
