package dev.corpkit.corps.store.alarm;

import java.time.Instant;

/**
 * An alarm that was told to a receiver and is not solved. Holds no personal data.
 *
 * @param receiver who was told: a short fixed name
 * @param alarmId tells what is wrong and where apart, whatever its words: 64 hexadecimal digits
 * @param kind the kind of the finding
 * @param place where it is, in the words of when it was seen last; at most {@link #PLACE} chars
 * @param cause what is the matter, in those words; at most {@link #CAUSE} chars
 * @param since since when it stands
 * @param seenAt when a node saw it last
 */
public record AlarmRow(
        String receiver, String alarmId, String kind, String place, String cause, Instant since, Instant seenAt) {

    /** Of the place. */
    public static final int PLACE = 1000;

    /** Of the cause. */
    public static final int CAUSE = 2000;

    /** Cuts the texts. */
    public AlarmRow {
        place = cut(place, PLACE);
        cause = cut(cause, CAUSE);
    }

    /** This one, seen at another moment. */
    public AlarmRow seen(Instant at) {
        return new AlarmRow(receiver, alarmId, kind, place, cause, since, at);
    }

    /** Not within a character outside the basic plane. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
