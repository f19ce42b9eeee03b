package dev.corpkit.findings.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingRegisterTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final FindingRegister register =
            new FindingRegister(() -> NOW, Runnable::run, Duration.ofSeconds(5), () -> {});

    @Test
    void findingsOfAllSourcesComeByUrgencyKindAndPlace() {
        Finding late = finding(Urgency.NOTICE, "a", "1");
        Finding second = finding(Urgency.BROKEN, "z", "2");
        Finding first = finding(Urgency.BROKEN, "z", "1");
        register.bindSource(() -> List.of(late, second));
        register.bindSource(() -> List.of(first));
        assertThat(register.all()).containsExactly(first, second, late);
    }

    @Test
    void aSourceThatFailsIsAFindingAndHidesNoOther() {
        Finding other = finding(Urgency.NOTICE, "a", "1");
        register.bindSource(() -> {
            throw new IllegalStateException("the database is gone");
        });
        register.bindSource(() -> List.of(other));
        assertThat(register.all()).hasSize(2).contains(other);
        assertThat(register.all().get(0).cause()).contains("the database is gone");
        assertThat(register.all().get(0).place()).as("no name of a class").isEqualTo("a part of CorpKit");
    }

    @Test
    void whatIsWrongWithTheStoreComesFirstAmongWhatIsAsUrgentAndIsToldOnce() {
        Finding store = new Finding(
                Urgency.BROKEN, "store", "database", "The store does not work: it is away.", "Mend it.", NOW, 1);
        Finding outage = finding(Urgency.BROKEN, "outage", "suite dkA");
        register.bindSource(() -> {
            throw new IllegalStateException("The store does not work: it is away. Mend it.");
        });
        register.bindSource(() -> List.of(outage));
        register.bindSource(() -> List.of(store));
        assertThat(register.all()).startsWith(store, outage).hasSize(3);
        assertThat(register.all().get(2).cause())
                .isEqualTo("What is wrong here could not be found out: see store: database.");
    }

    @Test
    void aSourceThatWentIsNotAsked() {
        dev.corpkit.findings.FindingSource source = () -> List.of(finding(Urgency.NOTICE, "a", "1"));
        register.bindSource(source);
        register.unbindSource(source);
        assertThat(register.all()).isEmpty();
    }

    @Test
    void aSourceThatHangsIsAFindingAndIsNotAskedTwiceAtOnce() {
        List<Runnable> hanging = new ArrayList<>();
        FindingRegister impatient = new FindingRegister(() -> NOW, hanging::add, Duration.ZERO, () -> {});
        impatient.bindSource(() -> List.of(finding(Urgency.NOTICE, "a", "1")));
        assertThat(impatient.all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause()).contains("no answer came in time"));
        impatient.all();
        assertThat(hanging).hasSize(1);

        hanging.remove(0).run();
        impatient.all();
        hanging.remove(0).run();
        assertThat(hanging).isEmpty();
    }

    private static Finding finding(Urgency urgency, String kind, String place) {
        return new Finding(urgency, kind, place, "Something is wrong.", "Mend it.", NOW, 0);
    }
}
