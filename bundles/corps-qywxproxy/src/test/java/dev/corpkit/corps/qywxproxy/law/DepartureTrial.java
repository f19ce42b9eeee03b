package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.corps.qywxproxy.LawSystem;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The story of one organization: things happen, some events are lost, syncs run, persons decide; each step is judged. */
final class DepartureTrial {

    private static final int STEPS = 7;

    private final Random random;
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Chronicle chronicle;
    private final List<String> story = new ArrayList<>();
    private int changes;

    private DepartureTrial(long seed) {
        random = new Random(seed);
        chronicle = new Chronicle(random, clock);
    }

    /**
     * Tells the story of a seed.
     *
     * @return how many changes it had
     * @throws AssertionError with the story, if the law does not hold
     */
    static int tell(long seed, CorpStore store) {
        DepartureTrial trial = new DepartureTrial(seed);
        try (LawSystem system = new LawSystem(store, trial.clock)) {
            trial.tell(new LawOrganization("wpLAW" + seed, trial.chronicle, Limits.any(trial.random), system));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "Seed " + seed + ": " + failure.getMessage() + "\n" + String.join("\n", trial.story), failure);
        }
        return trial.changes;
    }

    private void tell(LawOrganization organization) {
        note("begins with " + chronicle.enterprise);
        organization.fullSync();
        for (int step = 0; step < STEPS; step++) {
            persons(organization);
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                happen("");
            }
            deliver(organization);
            if (random.nextInt(5) < 3) {
                sync(organization, random.nextInt(5) == 0);
            }
        }
        sync(organization, false);
    }

    private void happen(String when) {
        changes++;
        note(when + chronicle.happen() + ": " + chronicle.enterprise);
    }

    private void deliver(LawOrganization organization) {
        List<ContactEvent> arriving = chronicle.arriving();
        if (!arriving.isEmpty()) {
            pause();
            note("delivered " + arriving);
            organization.deliver(arriving);
        }
    }

    private void sync(LawOrganization organization, boolean disturbed) {
        pause();
        if (disturbed) {
            organization.client.letHappen(random.nextInt(25), () -> happen("  meanwhile "));
        }
        note("full sync");
        organization.fullSync();
        organization.client.letNothingHappen();
    }

    private void persons(LawOrganization organization) {
        String userid = chronicle.anybody();
        pause();
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                note("keys for " + userid);
                organization.giveRole(userid);
            }
            case 2 -> {
                note("by hand " + userid);
                organization.setOfflineByHand(userid);
            }
            case 3, 4, 5 -> {
                note("approved");
                organization.decide(true);
            }
            case 6 -> {
                note("rejected");
                organization.decide(false);
            }
            default -> note("nobody decides anything");
        }
    }

    /** Now and then for days. */
    private void pause() {
        clock.advance(Duration.ofMinutes(random.nextInt(10) == 0 ? 3000 : 7));
    }

    private void note(String line) {
        story.add(line);
    }
}
