package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Limits;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemoteTextTest {

    private static final String SMILE = "\uD83D\uDE00";

    private final Mirror mirror = new Mirror();

    private static RemoteMember member(String id, String text) {
        return new RemoteMember(id, text, text, text, null, Activation.ACTIVATED, List.of());
    }

    @Test
    void oddNamesAreStoredAsFarAsTheyCanBe() {
        String odd = "A\u0000\uD83Dn\uDE00n" + SMILE;
        mirror.sync(wecom().member(member("a", odd))
                .dept(new RemoteDept("4", "1", odd, 0, List.of()))
                .role(new RemoteRole("7", odd, Set.of("a"))));
        String clean = "Ann" + SMILE;
        assertThat(mirror.member("a").name()).isEqualTo(clean);
        assertThat(mirror.member("a").alias()).isEqualTo(clean);
        assertThat(mirror.member("a").position()).isEqualTo(clean);
        assertThat(mirror.dept("4").name()).isEqualTo(clean);
        assertThat(mirror.role("7").name()).isEqualTo(clean);
    }

    @Test
    void overlongNamesAreCutBetweenCharacters() {
        mirror.sync(wecom().member(member("a", "x".repeat(Limits.NAME - 1) + SMILE + "y"))
                .member(member("b", "x".repeat(Limits.NAME)))
                .member(member("c", SMILE.repeat(Limits.NAME))));
        assertThat(mirror.member("a").name()).isEqualTo("x".repeat(Limits.NAME - 1));
        assertThat(mirror.member("b").name()).hasSize(Limits.NAME);
        assertThat(mirror.member("c").name()).isEqualTo(SMILE.repeat(Limits.NAME / 2));
    }

    @Test
    void nameOfNothingStorableIsWithheld() {
        mirror.sync(wecom().member(member("a", "Ann")));
        mirror.sync(wecom().member(member("a", "\u0000")));
        assertThat(mirror.member("a").name()).isEqualTo("Ann");
    }

    @Test
    void titleThatNamesTheRootIsCutToo() {
        SyncTarget target = new SyncTarget(mirror.org, "corp", "t".repeat(600), Mirror.NO_GUARD);
        Snapshot unnamed = new CompleteSnapshot(
                new Picture(List.of(), List.of(), List.of()), wecom().complete().scope(), null);
        assertThat(mirror.engine.plan(target, unnamed).changes())
                .singleElement()
                .satisfies(
                        change -> assertThat(((DeptRow) change.after()).name()).hasSize(Limits.NAME));
    }

    @Test
    void idsThatCannotBeStoredAreRefusedWithoutShowingThem() {
        String longer = "i".repeat(129);
        assertThatThrownBy(() -> member(longer, "n"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessage("The id of a member has 129 characters; it may have 128 at most");
        assertThatThrownBy(() -> new RemoteDept("d".repeat(65), "1", "n", 0, List.of()))
                .hasMessage("The id of a department has 65 characters; it may have 64 at most");
        assertThatThrownBy(() -> new RemoteRole(longer, "n", Set.of()))
                .hasMessage("The id of a role has 129 characters; it may have 128 at most");
        assertThatThrownBy(() -> new RemoteDept("2", "1", "n", 0, List.of("x\u0000")))
                .hasMessage("The id of a department's leader of 2 characters holds U+0000 or half of a surrogate pair");
        assertThatThrownBy(() -> member(" ", "n")).hasMessage("A member without an id");
        assertThat(member("i".repeat(128), "n").memberId()).hasSize(128);
    }
}
