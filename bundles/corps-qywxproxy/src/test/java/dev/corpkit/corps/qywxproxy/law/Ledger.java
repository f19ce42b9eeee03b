package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.corps.qywxproxy.law.ContactEvent.Type;
import dev.corpkit.corps.qywxproxy.law.Employee.Standing;
import dev.corpkit.corps.qywxproxy.law.EnterpriseClient.Call;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the testimony of every member of an enterprise. Knows nothing of how CorpKit works. */
final class Ledger {

    private final Map<String, Testimony> testimonies = new TreeMap<>();
    private final TrueEnterprise enterprise;
    private final Clock clock;
    private boolean writing = true;
    private boolean everything;
    private int elsewhere;

    Ledger(TrueEnterprise enterprise, Clock clock) {
        this.enterprise = enterprise;
        this.clock = clock;
    }

    Testimony of(String userid) {
        return testimonies.computeIfAbsent(userid, none -> new Testimony());
    }

    /** Whether what answers show is written by a run; an approval only asks. */
    void writing(boolean writes) {
        writing = writes;
    }

    /** Whether everything is read, so that whatever is shown is brought in; else only what events name is. */
    void readingEverything(boolean everythingIs) {
        everything = everythingIs;
    }

    void shown(Employee member) {
        Testimony testimony = of(member.userid);
        if (member.standing == Standing.LEAVING) {
            testimony.leavingShown = clock.instant();
            if (everything) {
                testimony.leavingShownToFullSync = clock.instant();
            }
            return;
        }
        testimony.shown = clock.instant();
        testimony.reorganized = enterprise.reorganized;
        testimony.resighted = enterprise.resighted;
        testimony.elsewhere = elsewhere;
        if (writing) {
            testimony.shownToRun = clock.instant();
        }
    }

    void resigned(String userid) {
        of(userid).resigned = clock.instant();
    }

    void delivered(ContactEvent event) {
        if (event.type() == Type.PARTY || event.type() == Type.UPDATE_TAG) {
            elsewhere++;
        }
        for (String userid : event.users()) {
            Testimony testimony = of(userid);
            testimony.toldOf = clock.instant();
            if (event.type() == Type.DELETE_USER) {
                testimony.deletionTold = later(testimony.deletionTold, event);
            } else if (event.type() == Type.UPDATE_USER || event.untagged().contains(userid)) {
                testimony.changeTold = later(testimony.changeTold, event);
            }
        }
    }

    private static Instant later(Instant known, ContactEvent event) {
        return event.at().isAfter(known) ? event.at() : known;
    }

    /** A run has ended that made these calls: what was opened counts where it was the same with the first and the last. */
    void ran(List<Call> calls) {
        if (calls.isEmpty()) {
            return;
        }
        Sight first = calls.get(0).sight();
        Sight last = calls.get(calls.size() - 1).sight();
        for (Employee member : enterprise.people.values()) {
            if (first.isSameScope(last) && first.showsIfEmployed(member.userid) && isNotFound(member)) {
                of(member.userid).sightWord = clock.instant();
            }
        }
    }

    /** Whether {@code user/get} answers 60111 now. */
    boolean isNotFound(Employee member) {
        return !enterprise.shows(member) && EnterpriseAnswers.denialOf(member) == EnterpriseAnswers.NO_USER;
    }

    /** Whether nothing that was told since a reading last showed the member could explain that it is missing. */
    boolean nothingExplains(Testimony testimony) {
        return testimony.reorganized == enterprise.reorganized
                && testimony.resighted == enterprise.resighted
                && testimony.elsewhere == elsewhere
                && testimony.toldOf.isBefore(testimony.shown);
    }
}
