package dev.corpkit.corps.alarms.receiver;

import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.findings.Count;
import dev.corpkit.findings.FoldedFinding;
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

    /** Copies the lists. */
    public AlarmMessage {
        begun = List.copyOf(begun);
        solved = List.copyOf(solved);
    }

    /** In one line: {@code "CorpKit (name): 2 alarms, 1 solved"}. */
    public String subject() {
        String who = name.isEmpty() ? "CorpKit: " : "CorpKit (" + name + "): ";
        String told = Count.of(begun.size(), "alarm");
        String ended = solved.size() + " solved";
        return who + (begun.isEmpty() ? ended : solved.isEmpty() ? told : told + ", " + ended);
    }
}
