package dev.corpkit.corps.alarms.receiver;

import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.findings.FoldedFinding;
import dev.corpkit.findings.ShownMoment;

/** A message as the text of a mail. */
final class MailText {

    private MailText() {}

    static String of(AlarmMessage message) {
        StringBuilder text = new StringBuilder();
        message.begun().forEach(each -> begun(text, each));
        message.solved().forEach(each -> solved(text, each));
        return text.append("corps:doctor lists all that is wrong. Each is told once until it is solved.\n")
                .toString();
    }

    private static void begun(StringBuilder text, FoldedFinding finding) {
        text.append(finding.urgency())
                .append("  ")
                .append(finding.kind())
                .append(": ")
                .append(finding.where())
                .append(", since ")
                .append(ShownMoment.of(finding.since()))
                .append('\n');
        text.append("  ").append(finding.cause()).append('\n');
        if (!finding.remedy().isEmpty()) {
            text.append("  ").append(finding.remedy()).append('\n');
        }
        text.append('\n');
    }

    private static void solved(StringBuilder text, AlarmRow alarm) {
        text.append("SOLVED  ")
                .append(alarm.kind())
                .append(": ")
                .append(alarm.place())
                .append(", stood since ")
                .append(ShownMoment.of(alarm.since()))
                .append("\n  ")
                .append(alarm.cause())
                .append("\n\n");
    }
}
