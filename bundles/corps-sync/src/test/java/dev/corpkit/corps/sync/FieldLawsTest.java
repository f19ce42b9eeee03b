package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.testkit.LawSize;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever members and permissions go through: what is stored is the last value that WeCom showed, or that it was cleared. */
@Tag("C21")
class FieldLawsTest {

    private static final int MEMBERS = 40;
    private static final int STEPS = 12;
    private static final GuardSettings GUARDED = new GuardSettings(500, 20, 20);

    static IntStream seeds() {
        return IntStream.range(0, LawSize.of(50, 100));
    }

    /** What WeCom last showed, as the test remembers it. */
    private record Known(String position, String alias, boolean leads) {

        Known after(RemoteMember shown, GrantedFields granted) {
            return new Known(
                    after(shown.position(), position, granted.position()),
                    after(shown.alias(), alias, true),
                    shown.links().get(0).leader() || leads && !granted.leaders());
        }

        private static String after(@Nullable String shown, String before, boolean canBeEmpty) {
            if (shown == null || shown.isEmpty()) {
                return shown == null || !canBeEmpty ? before : "";
            }
            return shown;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsStoredIsWhatWasLastShownOrCleared(int seed) {
        Random random = new Random(seed);
        Mirror mirror = new Mirror();
        Map<String, Known> known = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            GrantedFields granted = new GrantedFields(random.nextBoolean(), random.nextBoolean());
            Wecom reading = wecom().granting(granted);
            for (int i = 0; i < MEMBERS; i++) {
                RemoteMember shown = member("m" + i, random);
                reading.member(shown);
                known.compute(
                        shown.memberId(),
                        (id, before) -> (before == null ? new Known("", "", false) : before).after(shown, granted));
            }
            mirror.sync(reading);
            assertThat(stored(mirror)).isEqualTo(known);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noReadingClearsMoreThanTheLimitUntilSomebodyApproves(int seed) {
        Random random = new Random(seed);
        Mirror mirror = new Mirror(GUARDED);
        for (int step = 0; step < STEPS; step++) {
            Map<String, Known> before = stored(mirror);
            Wecom reading = wecom().granting(Wecom.ALL_GRANTED);
            IntStream.range(0, MEMBERS).forEach(i -> reading.member(member("m" + i, random)));
            mirror.sync(reading);
            Map<String, Known> after = stored(mirror);
            long had = before.values().stream()
                    .filter(one -> !one.position().isEmpty())
                    .count();
            long cleared = before.entrySet().stream()
                    .filter(one -> !one.getValue().position().isEmpty()
                            && after.get(one.getKey()).position().isEmpty())
                    .count();
            assertThat(had < 20 || cleared * 5 <= had).isTrue();
            if (random.nextInt(3) == 0 && !mirror.waiting().isEmpty()) {
                mirror.approve(mirror.waiting());
                mirror.sync(reading);
                assertThat(mirror.held()).isEmpty();
                Mirror unguarded = new Mirror();
                unguarded.sync(reading);
                assertThat(positions(mirror)).isEqualTo(positions(unguarded));
            }
        }
    }

    /** A position is always shown, so that none of it depends on what was before. */
    private static RemoteMember member(String id, Random random) {
        String position = random.nextBoolean() ? "Boss" : "";
        String alias = List.of("", "Ally", "null").get(random.nextInt(3));
        return new RemoteMember(
                id,
                "name",
                alias.equals("null") ? null : alias,
                position,
                "2",
                Activation.ACTIVATED,
                List.of(new RemoteLink("2", 0, random.nextBoolean())));
    }

    private static Map<String, String> positions(Mirror mirror) {
        Map<String, String> positions = new TreeMap<>();
        stored(mirror).forEach((id, known) -> positions.put(id, known.position()));
        return positions;
    }

    private static Map<String, Known> stored(Mirror mirror) {
        Map<String, Known> stored = new TreeMap<>();
        mirror.rows().members().values().forEach(row -> stored.put(row.memberId(), known(mirror, row)));
        return stored;
    }

    private static Known known(Mirror mirror, MemberRow row) {
        return new Known(
                row.position(),
                row.alias(),
                mirror.linkRows(row.memberId()).stream().anyMatch(DeptLink::leader));
    }
}
