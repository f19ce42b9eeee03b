package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.sound.SoundPicture.assertSound;
import static dev.corpkit.corps.sync.sound.SoundPicture.objects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.history.OrgHistory;
import dev.corpkit.corps.sync.history.PastPicture;
import dev.corpkit.corps.testkit.LawSize;
import dev.corpkit.findings.ShownMoment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for the history of every organization and every sequence of syncs, changes by hand and trims. */
class HistoryLawsTest {

    private static final int ORGANIZATIONS = LawSize.of(60, 120);
    private static final int CHANGES = 8;

    /** What was stored at a moment. */
    private record Copy(Instant at, long revision, StoredPicture picture) {}

    private interface Law {
        void hold(Mirror mirror, List<Copy> copies);
    }

    private static void always(Law law) {
        for (int seed = 0; seed < ORGANIZATIONS; seed++) {
            try {
                Mirror mirror = new Mirror();
                law.hold(mirror, live(mirror, seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static List<Copy> live(Mirror mirror, long seed) {
        Random random = new Random(seed);
        Enterprise enterprise = new Enterprise(seed, 1 + (int) seed % 20);
        Hands hands = new Hands(mirror, seed);
        List<Copy> copies = new ArrayList<>();
        copies.add(copy(mirror));
        mirror.clock.advance(Duration.ofMinutes(1));
        mirror.sync(enterprise.complete());
        for (int step = 0; step < CHANGES; step++) {
            copies.add(copy(mirror));
            mirror.clock.advance(Duration.ofMinutes(1));
            switch (random.nextInt(4)) {
                case 0 -> hands.change();
                case 1 -> enterprise.changeScope();
                default -> enterprise.change();
            }
            if (random.nextInt(4) > 0) {
                mirror.sync(random.nextInt(3) > 0 ? enterprise.complete() : enterprise.partial());
            }
            assertSound(mirror.rows());
            if (random.nextInt(9) == 0) {
                Instant before = mirror.clock.instant().minus(Duration.ofMinutes(random.nextInt(6)));
                mirror.ask(tx -> tx.history().trim(before, 1 + random.nextInt(40)));
            }
        }
        copies.add(copy(mirror));
        return copies;
    }

    private static Copy copy(Mirror mirror) {
        return new Copy(mirror.clock.instant(), org(mirror).revision(), mirror.rows());
    }

    private static OrgRow org(Mirror mirror) {
        return mirror.ask(tx -> tx.orgs().find(mirror.org)).orElseGet(() -> OrgRow.of(mirror.org));
    }

    private static boolean isKept(Mirror mirror, Copy copy) {
        Instant from = org(mirror).historyFrom();
        return from == null || !copy.at().isBefore(from);
    }

    private static PastPicture at(Mirror mirror, Instant moment) {
        return mirror.ask(tx -> OrgHistory.at(tx, mirror.org, moment));
    }

    private static List<ObjectChange> difference(Mirror mirror, Instant from, Instant to) {
        return mirror.ask(tx -> OrgHistory.difference(tx, mirror.org, from, to));
    }

    @Test
    @Tag("H1")
    @Tag("H2")
    void whatIsToldOfAMomentIsWhatWasStoredThen() {
        always((mirror, copies) -> {
            for (Copy copy : copies) {
                if (isKept(mirror, copy)) {
                    PastPicture past = at(mirror, copy.at());
                    assertThat(objects(past.picture())).isEqualTo(objects(copy.picture()));
                    assertThat(past.revision()).isEqualTo(copy.revision());
                }
            }
            assertThat(objects(at(mirror, mirror.clock.instant().plusSeconds(9)).picture()))
                    .isEqualTo(objects(mirror.rows()));
        });
    }

    @Test
    @Tag("H4")
    void nothingIsToldOfWhatIsNoLongerKept() {
        always((mirror, copies) -> {
            for (Copy copy : copies) {
                if (!isKept(mirror, copy)) {
                    String from = ShownMoment.bound(org(mirror).historyFrom());
                    assertThatThrownBy(() -> at(mirror, copy.at()))
                            .isInstanceOf(CorpArgumentException.class)
                            .hasMessageContaining(from);
                    assertThatThrownBy(() -> difference(mirror, copy.at(), mirror.clock.instant()))
                            .isInstanceOf(CorpArgumentException.class)
                            .hasMessageContaining(from);
                }
            }
        });
    }

    @Test
    @Tag("H2")
    void aDifferenceLeadsFromOneMomentToTheOther() {
        always((mirror, copies) -> {
            List<Copy> kept =
                    copies.stream().filter(copy -> isKept(mirror, copy)).toList();
            for (Copy from : kept) {
                for (Copy to : kept.subList(kept.indexOf(from), kept.size())) {
                    List<ObjectChange> difference = difference(mirror, from.at(), to.at());
                    assertThat(objects(from.picture().with(difference))).isEqualTo(objects(to.picture()));
                    difference.forEach(change -> {
                        assertThat(from.picture()
                                        .stateOf(change.kind(), change.id())
                                        .orElse(null))
                                .isEqualTo(change.before());
                        assertThat(to.picture()
                                        .stateOf(change.kind(), change.id())
                                        .orElse(null))
                                .isEqualTo(change.after());
                    });
                    assertThat(difference)
                            .isSortedAccordingTo(
                                    Comparator.comparing(ObjectChange::kind).thenComparing(ObjectChange::id));
                }
            }
        });
    }

    @Test
    @Tag("H2")
    void twoDifferencesTogetherAreTheWholeOne() {
        always((mirror, copies) -> {
            List<Copy> kept =
                    copies.stream().filter(copy -> isKept(mirror, copy)).toList();
            Copy first = kept.get(0);
            Copy last = kept.get(kept.size() - 1);
            StoredPicture whole = first.picture().with(difference(mirror, first.at(), last.at()));
            for (Copy middle : kept) {
                StoredPicture parts = first.picture()
                        .with(difference(mirror, first.at(), middle.at()))
                        .with(difference(mirror, middle.at(), last.at()));
                assertThat(objects(parts)).isEqualTo(objects(whole));
            }
            assertThatThrownBy(() -> difference(mirror, last.at().plusSeconds(1), last.at()))
                    .isInstanceOf(CorpArgumentException.class);
        });
    }
}
