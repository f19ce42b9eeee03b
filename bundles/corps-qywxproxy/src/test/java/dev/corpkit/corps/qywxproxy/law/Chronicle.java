package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Makes an enterprise and lets things happen to it. Keeps the events that are on their way. */
final class Chronicle {

    final TrueEnterprise enterprise;
    final Ledger ledger;
    private final Random random;
    private final FakeClock clock;
    private final People people;
    private final Structure structure;
    private final Scopes scopes;
    private final List<ContactEvent> underWay = new ArrayList<>();

    Chronicle(Random random, FakeClock clock) {
        this.random = random;
        this.clock = clock;
        enterprise = new TrueEnterprise(
                Sight.of(new VisibleScope(List.of(TrueEnterprise.ROOT), List.of(), List.of())),
                random.nextInt(10) == 0);
        ledger = new Ledger(enterprise, clock);
        people = new People(enterprise, random, underWay::add, ledger::resigned);
        structure = new Structure(enterprise, random, underWay::add);
        scopes = new Scopes(enterprise, random, underWay::add);
        found();
    }

    private void found() {
        times(2 + random.nextInt(7), structure::addDept);
        times(3 + random.nextInt(15), people::hire);
        times(1 + random.nextInt(4), structure::addTag);
        scopes.reopen(clock.instant());
        if (random.nextInt(4) == 0) {
            scopes.grantStructure(clock.instant());
        }
        underWay.clear();
    }

    private void times(int count, Consumer<Instant> change) {
        for (int i = 0; i < count; i++) {
            change.accept(clock.instant());
        }
    }

    /** One thing happens; says which. */
    String happen() {
        clock.advance(Duration.ofMinutes(1 + random.nextInt(90)));
        Instant now = clock.instant();
        int kind = random.nextInt(40);
        if (kind < 22) {
            return ofPeople(kind, now);
        }
        return kind < 33 ? ofStructure(kind, now) : ofScope(kind, now);
    }

    private String ofPeople(int kind, Instant now) {
        if (kind < 7) {
            people.resign(now);
            return "resigns";
        } else if (kind < 10) {
            people.vanish(now);
            return "vanishes";
        } else if (kind < 12) {
            people.rehire(now);
            return "rehired";
        } else if (kind < 14) {
            people.hire(now);
            return "hired";
        } else if (kind < 19) {
            people.move(now);
            return "moves";
        } else if (kind < 20) {
            people.rename(now);
            return "renamed";
        }
        people.consent(now);
        return "consents or not";
    }

    private String ofStructure(int kind, Instant now) {
        switch (kind) {
            case 22, 23, 24 -> structure.changeTagUsers(now);
            case 25, 26 -> structure.changeTagDepts(now);
            case 27, 28 -> structure.moveDept(now);
            case 29 -> structure.addDept(now);
            case 30 -> structure.removeDept(now);
            case 31 -> structure.addTag(now);
            default -> structure.removeTag(now);
        }
        return "structure " + kind;
    }

    private String ofScope(int kind, Instant now) {
        switch (kind) {
            case 33, 34 -> scopes.shrink(now);
            case 35, 36 -> scopes.widen(now);
            case 37 -> scopes.grantStructure(now);
            default -> scopes.reopen(now);
        }
        return "scope " + kind;
    }

    /** The events that arrive now: some are lost, some come later, some come again. */
    List<ContactEvent> arriving() {
        List<ContactEvent> arriving = new ArrayList<>();
        for (Iterator<ContactEvent> events = underWay.iterator(); events.hasNext(); ) {
            ContactEvent event = events.next();
            int fate = random.nextInt(20);
            if (fate >= 7 && fate != 19) {
                arriving.add(event);
            }
            boolean comesLater = fate == 18 || fate == 19;
            if (!comesLater) {
                events.remove();
            }
        }
        return arriving;
    }

    String anybody() {
        return people.any(member -> true).userid;
    }
}
