package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.sound.SoundPicture.assertSound;
import static dev.corpkit.corps.sync.sound.SoundPicture.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.testkit.LawSize;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds when a run is taken back, for every organization and every sequence of changes (contract row H3). */
@Tag("H3")
class TakeBackLawsTest {

    private static final int ORGANIZATIONS = LawSize.of(100, 200);
    private static final int RUNS = 5;

    private interface Law {
        void hold(Mirror mirror, Hands hands, Enterprise enterprise, Random random);
    }

    private static void always(Law law) {
        for (int seed = 0; seed < ORGANIZATIONS; seed++) {
            Mirror mirror = new Mirror();
            Enterprise enterprise = new Enterprise(seed, 1 + seed % 30);
            Hands hands = new Hands(mirror, seed);
            Random random = new Random(seed);
            try {
                mirror.sync(enterprise.complete());
                for (int run = 0; run < RUNS; run++) {
                    law.hold(mirror, hands, enterprise, random);
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** A run of any kind that changes something, or not. */
    private static String run(Mirror mirror, Enterprise enterprise, Random random) {
        mirror.clock.advance(Duration.ofMinutes(1));
        CompleteSnapshot before = enterprise.complete();
        enterprise.change();
        switch (random.nextInt(4)) {
            case 0 -> {
                enterprise.changeScope();
                return mirror.sync(enterprise.complete()).getRunId();
            }
            case 1 -> {
                return mirror.sync(enterprise.partial()).getRunId();
            }
            case 2 -> {
                return mirror.register(enterprise.complete()).getRunId();
            }
            default -> {
                return mirror.sync(before.scope().isEmpty() ? before : enterprise.complete())
                        .getRunId();
            }
        }
    }

    private static List<HistoryRow> history(Mirror mirror, String runId) {
        return mirror.ask(tx -> tx.history().ofRun(mirror.org, runId));
    }

    @Test
    void takenBackAtOnceItWasNeverButForWhoJoined() {
        always((mirror, hands, enterprise, random) -> {
            hands.change();
            Map<String, ObjectState> before = objects(mirror.rows());
            String run = run(mirror, enterprise, random);
            if (!history(mirror, run).isEmpty()) {
                hands.takeBack(run);
                Map<String, ObjectState> after = objects(mirror.rows());
                assertSound(mirror.rows());
                assertThat(after).containsAllEntriesOf(before);
                after.keySet().removeAll(before.keySet());
                assertThat(after.keySet()).allMatch(id -> id.startsWith("member "));
                after.keySet()
                        .forEach(id -> assertThat(mirror.member(id.substring("member ".length()))
                                        .status())
                                .isEqualTo(MemberStatus.ACTIVE));
            }
        });
    }

    @Test
    void takingBackATakingBackDoesItAgain() {
        always((mirror, hands, enterprise, random) -> {
            hands.change();
            String run = run(mirror, enterprise, random);
            Map<String, ObjectState> done = objects(mirror.rows());
            if (!history(mirror, run).isEmpty()) {
                String back = hands.takeBack(run);
                if (!history(mirror, back).isEmpty()) {
                    hands.takeBack(back);
                }
                assertThat(objects(mirror.rows())).isEqualTo(done);
            }
        });
    }

    @Test
    void whateverHappenedSinceThePictureIsSoundAndTheRestIsUntouched() {
        always((mirror, hands, enterprise, random) -> {
            String run = run(mirror, enterprise, random);
            for (int i = 0; i <= random.nextInt(4); i++) {
                hands.change();
                if (random.nextBoolean()) {
                    run(mirror, enterprise, random);
                }
            }
            List<HistoryRow> done = history(mirror, run);
            if (!done.isEmpty()) {
                StoredPicture before = mirror.rows();
                String back = hands.takeBack(run);
                assertSound(mirror.rows());
                Set<String> touched =
                        done.stream().map(row -> row.change().id()).collect(Collectors.toSet());
                history(mirror, back)
                        .forEach(
                                row -> assertThat(touched).contains(row.change().id()));
                assertThat(mirror.rows().members().keySet())
                        .isEqualTo(before.members().keySet());
            }
        });
    }

    @Test
    void theNextReadingMirrorsExactly() {
        always((mirror, hands, enterprise, random) -> {
            String run = run(mirror, enterprise, random);
            hands.change();
            if (!history(mirror, run).isEmpty()) {
                hands.takeBack(run);
                CompleteSnapshot reading = enterprise.outspoken().complete();
                mirror.sync(reading);
                assertSound(mirror.rows());
                assertThat(mirror.plan(reading).isEmpty()).isTrue();
            }
        });
    }

    /** Who joined in between stays, and so does what that member needs. */
    @Test
    void runsTakenBackOneAfterTheOtherLeadToTheBeginning() {
        always((mirror, hands, enterprise, random) -> {
            Map<String, ObjectState> before = objects(mirror.rows());
            List<String> runs = List.of(
                    run(mirror, enterprise, random), run(mirror, enterprise, random), run(mirror, enterprise, random));
            for (int i = runs.size() - 1; i >= 0; i--) {
                if (!history(mirror, runs.get(i)).isEmpty()) {
                    hands.takeBack(runs.get(i));
                }
            }
            assertSound(mirror.rows());
            if (objects(mirror.rows()).keySet().equals(before.keySet())) {
                assertThat(objects(mirror.rows())).isEqualTo(before);
            }
        });
    }
}
