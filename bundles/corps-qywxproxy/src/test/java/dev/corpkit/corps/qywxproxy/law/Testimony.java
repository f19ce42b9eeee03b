package dev.corpkit.corps.qywxproxy.law;

import java.time.Instant;

/** What a member's story has shown so far, to readings and by events. Moments before the first one are {@link Instant#MIN}. */
final class Testimony {

    /** When an answer last showed the member as employed. */
    Instant shown = Instant.MIN;

    /** The same, of runs that write what they read. */
    Instant shownToRun = Instant.MIN;

    /** When the member last resigned. */
    Instant resigned = Instant.MIN;

    /** When an answer last showed status 5. */
    Instant leavingShown = Instant.MIN;

    /** The same, of full syncs. */
    Instant leavingShownToFullSync = Instant.MIN;

    /** The newest {@code delete_user} that was delivered, by the time of the event. */
    Instant deletionTold = Instant.MIN;

    /** The newest run that was told "not found" while whoever is employed would have been visible. */
    Instant sightWord = Instant.MIN;

    /** The newest {@code update_user}, or being taken out of a tag, that was delivered, by the time of the event. */
    Instant changeTold = Instant.MIN;

    /** When an event of the member was last delivered, however old. */
    Instant toldOf = Instant.MIN;

    /** {@link TrueEnterprise#reorganized}, {@link TrueEnterprise#resighted} and events of parties and tags when last shown. */
    int reorganized;

    int resighted;
    int elsewhere;

    /** Whether a person set the member offline once; nothing is judged then. */
    boolean byHand;

    /** Whether the member resigned after the last reading that showed it. */
    boolean mayHaveResigned() {
        return resigned.isAfter(shownToRun);
    }

    boolean hasWord() {
        return leavingShown.isAfter(shown) || deletionTold.isAfter(shown) || sightWord.isAfter(shown);
    }

    @Override
    public String toString() {
        return "shown " + shown + ", resigned " + resigned + ", status 5 " + leavingShown + ", deletion told "
                + deletionTold + ", not found in scope " + sightWord;
    }
}
