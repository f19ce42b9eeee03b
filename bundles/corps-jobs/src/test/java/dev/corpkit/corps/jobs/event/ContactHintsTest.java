package dev.corpkit.corps.jobs.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.MemberEvent.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A12")
class ContactHintsTest {

    @Test
    void ofEqualOnesTheNewestStaysInWhateverOrderTheyCome() {
        assertThat(together(said(Kind.UPDATED, "", 3), said(Kind.UPDATED, "", 5), said(Kind.UPDATED, "", 4)))
                .containsExactly(said(Kind.UPDATED, "", 5));
        assertThat(together(said(Kind.UNTAGGED, "1", 3), said(Kind.UNTAGGED, "2", 4)))
                .hasSize(2);
    }

    @Test
    void aDeletionThatIsUndoneSinceIsNotSaid() {
        MemberEvent deleted = said(Kind.DELETED, "", 5);
        MemberEvent before = said(Kind.CREATED, "", 4);
        MemberEvent renamed = new MemberEvent("b", Kind.RENAMED, "a", Instant.ofEpochSecond(6));

        assertThat(together(deleted, said(Kind.CREATED, "", 5))).doesNotContain(deleted);
        assertThat(together(said(Kind.CREATED, "", 6), deleted)).doesNotContain(deleted);
        assertThat(together(deleted, renamed)).containsExactly(renamed);
        assertThat(together(deleted, before)).containsExactlyInAnyOrder(before, deleted);
    }

    private static List<MemberEvent> together(MemberEvent... events) {
        return ContactHints.ofAll(List.of(events).stream()
                        .map(event -> ContactHints.NONE.saying(List.of(event)))
                        .toList())
                .events();
    }

    private static MemberEvent said(Kind kind, String detail, long second) {
        return new MemberEvent("a", kind, detail, Instant.ofEpochSecond(second));
    }
}
