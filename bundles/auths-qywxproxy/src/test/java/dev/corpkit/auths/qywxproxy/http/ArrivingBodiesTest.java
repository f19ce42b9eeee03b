package dev.corpkit.auths.qywxproxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.wecom.callback.CallbackAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sends slowly, by counts: everything here happens on one thread, which never waits. */
@Tag("A16")
class ArrivingBodiesTest {

    private static final String NOTHING = "0 bodies of 0 bytes";

    private final Set<Runnable> ends = new LinkedHashSet<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final ArrivingBodies bodies = new ArrivingBodies((pause, task) -> {
        pauses.add(pause);
        ends.add(task);
        return () -> ends.remove(task);
    });
    private final List<String> told = new ArrayList<>();

    @Test
    void threeHundredSlowBodiesHoldNoThreadAndAnHonestOneBesideThemIsWholeAtOnce() throws IOException {
        List<SlowInput> slow = take(300);
        slow.forEach(each -> each.arrive(1));
        assertThat(bodies.held()).isEqualTo("300 bodies of 300 bytes");

        SlowInput honest = take("honest");
        honest.arrive(2_000);
        honest.end();

        assertThat(told).containsExactly("honest: 2000 bytes");
        assertThat(bodies.held()).isEqualTo("300 bodies of 300 bytes");
        assertThat(pauses).containsOnly(Duration.ofSeconds(10));

        List.copyOf(ends).forEach(Runnable::run);
        assertThat(told)
                .hasSize(301)
                .filteredOn(each -> each.contains("broken"))
                .hasSize(300);
        assertThat(bodies.held()).isEqualTo(NOTHING);
        slow.forEach(each -> each.arrive(1));
        assertThat(told).as("what comes too late is not read").hasSize(301);
        assertThat(slow).allMatch(each -> each.read == 1);
    }

    @Test
    void theOldestGiveWayToWhoComesAfterTheMost() {
        take(ArrivingBodies.MOST);
        assertThat(told).isEmpty();

        take("newest");

        assertThat(told).containsExactly("slow0: crowded out");
        assertThat(bodies.held()).isEqualTo(ArrivingBodies.MOST + " bodies of 0 bytes");
        assertThat(ends).as("nobody waits for who gave way").hasSize(ArrivingBodies.MOST);
    }

    @Test
    void allBodiesTogetherHoldNoMoreThanTheMemoryThatIsForThem() {
        List<SlowInput> large = take(100);

        large.forEach(each -> each.arrive(CallbackAddress.MAX_BODY));

        int most = ArrivingBodies.MOST_BYTES / CallbackAddress.MAX_BODY;
        assertThat(told).hasSize(100 - most).allMatch(each -> each.endsWith("crowded out"));
        assertThat(bodies.held()).isEqualTo(most + " bodies of " + ArrivingBodies.MOST_BYTES + " bytes");
    }

    @Test
    void aBodyThatIsTooLargeIsHandedOnToBeRefusedAndNotReadOn() {
        SlowInput endless = take("endless");

        endless.arrive(10 * CallbackAddress.MAX_BODY);

        assertThat(told).hasSize(1);
        assertThat(endless.read).isBetween(CallbackAddress.MAX_BODY + 1, CallbackAddress.MAX_BODY + (1 << 13));
        assertThat(bodies.held()).isEqualTo(NOTHING);
    }

    @Test
    void aBodyThatBreaksOffIsToldOnce() throws IOException {
        SlowInput gone = take("gone");
        gone.arrive(5);

        gone.breakOff();
        gone.end();

        assertThat(told).containsExactly("gone: broken");
        assertThat(ends).isEmpty();
        assertThat(bodies.held()).isEqualTo(NOTHING);
    }

    @Test
    void whereNothingEndsABodyAnyMoreNoneIsTaken() {
        ArrivingBodies closed = new ArrivingBodies((pause, task) -> {
            throw new RejectedExecutionException();
        });

        closed.take(new SlowInput(), body -> told.add("taken"), () -> told.add("crowded out"));

        assertThat(told).containsExactly("crowded out");
        assertThat(closed.held()).isEqualTo(NOTHING);
    }

    private List<SlowInput> take(int count) {
        List<SlowInput> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(take("slow" + i));
        }
        return taken;
    }

    private SlowInput take(String name) {
        SlowInput input = new SlowInput();
        bodies.take(input, body -> told.add(name + ": " + text(body)), () -> told.add(name + ": crowded out"));
        return input;
    }

    private static String text(ArrivingBodies.Body body) {
        try {
            return body.open().readAllBytes().length + " bytes";
        } catch (IOException broken) {
            return "broken";
        }
    }
}
