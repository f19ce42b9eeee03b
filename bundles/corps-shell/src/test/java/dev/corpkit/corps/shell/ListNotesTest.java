package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementStatus.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code corps:list} notes of an organization that has problems. */
@Tag("C20")
class ListNotesTest {

    private static final String FILE = "first/corps/A/A.json";

    private final FakeCorp corp = new FakeCorp("first", "corps.A");
    private final Map<String, Object> info = new HashMap<>();

    private String notes(String derivedFrom, ElementProblem... problems) {
        ElementStatus status = new ElementStatus(
                "first", "corps.A", "a.Type", "A", State.LOADED, null, List.of(problems), derivedFrom);
        return ListNotes.of(new Instances.Found<Corp>(status, corp.corp()), info);
    }

    private static ElementProblem problem(String field) {
        return new ElementProblem("first", "corps.A", FILE, field, "something", "something else");
    }

    @Test
    void problemsOfTheFilesAreNotedByTheirFields() {
        assertThat(notes(null)).isEmpty();
        assertThat(notes(null, problem("authFullName"), problem("corpid"), problem(null)))
                .isEqualTo("problem with authFullName; problem with corpid; problem with A.json");
        assertThat(notes("corps.Template", problem("authFullName")))
                .isEqualTo("derived from corps.Template; problem with authFullName");
    }

    @Test
    void aRunThatIsUnderWayIsNoted() {
        info.put("runningKind", "full");
        info.put("runningSince", "2026-11-01T08:00:00Z");

        assertThat(notes(null)).isEqualTo("full run under way since 2026-11-01T08:00:00Z");
    }

    @Test
    void anEmptyScopeIsNoted() {
        corp.answer("getFindings", List.of(new Finding("scope")));

        assertThat(notes(null)).startsWith("empty visible scope since ");
    }

    @Test
    void enterpriseThatHasNotAuthorizedIsNotedAndOtherFindingsAreNot() {
        corp.answer("getFindings", List.of(new Finding("gap"), new Finding("notAuthorized")));

        assertThat(notes(null)).isEqualTo("not authorized");
    }

    private record Finding(String getKind) implements CorpFinding {

        @Override
        public String getPlace() {
            return "authorization";
        }

        @Override
        public String getCause() {
            return "a cause";
        }

        @Override
        public String getRemedy() {
            return "a remedy";
        }

        @Override
        public Instant getSince() {
            return Instant.EPOCH;
        }

        @Override
        public long getCount() {
            return 1;
        }
    }
}
