package dev.corpkit.corps.alarms.receiver;

import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.findings.Count;
import dev.corpkit.findings.FoldedFinding;
import dev.corpkit.findings.OneLine;
import java.time.Instant;
import java.util.List;

/**
 * What is told at once. Holds no personal data.
 *
 * @param messageId the same when it is told again because nobody knows whether it came through
 * @param at when
 * @param name of this installation, as configured; may be empty
 * @param begun what stands now and was not told
 * @param solved what was told and stands no more
 */
public record AlarmMessage(
        String messageId, Instant at, String name, List<FoldedFinding> begun, List<AlarmRow> solved) {

    /** Copies the lists; what the database holds is made harmless once more. */
    public AlarmMessage {
        begun = List.copyOf(begun);
        name = OneLine.of(name);
        solved = solved.stream().map(AlarmMessage::harmless).toList();
    }

    private static AlarmRow harmless(AlarmRow row) {
        return new AlarmRow(
                row.receiver(),
                row.alarmId(),
                OneLine.of(row.kind()),
                OneLine.of(row.place()),
                OneLine.of(row.cause()),
                row.since(),
                row.seenAt());
    }

    /** In one line: {@code "CorpKit (name): 2 alarms, 1 solved"}. */
    public String subject() {
        String who = name.isEmpty() ? "CorpKit: " : "CorpKit (" + name + "): ";
        String told = Count.of(begun.size(), "alarm");
        String ended = solved.size() + " solved";
        return who + (begun.isEmpty() ? ended : solved.isEmpty() ? told : told + ", " + ended);
    }
}
