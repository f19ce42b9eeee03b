package dev.corpkit.corps.qywxproxy.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.MemberEvent.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A12")
class ToldEventsTest {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00Z");
    private static final OrgKey ORG = new OrgKey("app", "corps.A");

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final ToldEvents told = new ToldEvents(store, ORG);

    @Test
    void allThatIsSaidIsKept() {
        claimed();
        told.keep(List.of(
                said("a", Kind.CREATED, "", 0),
                said("b", Kind.UPDATED, "", 1),
                said("c", Kind.DELETED, "", 2),
                said("d", Kind.UNTAGGED, "7", 3),
                said("e", Kind.RENAMED, "f", 4)));

        assertThat(kept())
                .containsExactly(
                        present("a", at(0)),
                        present("b", at(1).minusNanos(1)),
                        new MemberEventRow("b", MemberEventRow.Kind.UPDATED, "", at(1)),
                        new MemberEventRow("c", MemberEventRow.Kind.DELETED, "", at(2)),
                        new MemberEventRow("d", MemberEventRow.Kind.UNTAGGED, "7", at(3)),
                        new MemberEventRow("e", MemberEventRow.Kind.RENAMED, "f", at(4)),
                        present("f", at(4)));
    }

    @Test
    void whoIsThereAgainIsNotDeletedAnyMore() {
        claimed();
        told.keep(List.of(
                said("a", Kind.DELETED, "", 5), said("b", Kind.DELETED, "", 5), said("c", Kind.DELETED, "", 5)));

        told.keep(List.of(
                said("a", Kind.CREATED, "", 5), said("x", Kind.RENAMED, "b", 6), said("c", Kind.CREATED, "", 4)));

        assertThat(kept())
                .containsExactly(
                        present("a", at(5)),
                        present("b", at(6)),
                        new MemberEventRow("c", MemberEventRow.Kind.DELETED, "", at(5)),
                        present("c", at(4)),
                        new MemberEventRow("x", MemberEventRow.Kind.RENAMED, "b", at(6)));
    }

    @Test
    void idsThatCanBeNobodysAreLeftOut() {
        claimed();
        told.keep(List.of(
                said("", Kind.DELETED, "", 0),
                said("x".repeat(129), Kind.DELETED, "", 0),
                said("a\0", Kind.DELETED, "", 0),
                said("a", Kind.RENAMED, "x".repeat(129), 0)));

        assertThat(kept()).isEmpty();
    }

    @Test
    @Tag("C20")
    void nothingIsKeptForAnOrganizationThatIsNotHere() {
        told.keep(List.of(said("a", Kind.DELETED, "", 0)));

        assertThat(kept()).isEmpty();
    }

    @Test
    void anUpdateUndoesADeletionOfASecondBeforeAndNotOfItsOwn() {
        claimed();
        told.keep(List.of(said("a", Kind.DELETED, "", 4), said("b", Kind.DELETED, "", 5)));

        told.keep(List.of(said("a", Kind.UPDATED, "", 5), said("b", Kind.UPDATED, "", 5)));

        assertThat(kept())
                .filteredOn(event -> event.kind() == MemberEventRow.Kind.DELETED)
                .extracting(MemberEventRow::memberId)
                .containsExactly("b");
    }

    private static MemberEventRow present(String memberId, Instant at) {
        return new MemberEventRow(memberId, MemberEventRow.Kind.PRESENT, "", at);
    }

    private void claimed() {
        store.run(tx -> tx.orgs().claim(ORG, "wpA"));
    }

    private List<MemberEventRow> kept() {
        return store.inTransaction(tx -> tx.memberEvents().all(ORG));
    }

    private static MemberEvent said(String userid, Kind kind, String detail, int second) {
        return new MemberEvent(userid, kind, detail, at(second));
    }

    private static Instant at(int second) {
        return THEN.plusSeconds(second);
    }
}
