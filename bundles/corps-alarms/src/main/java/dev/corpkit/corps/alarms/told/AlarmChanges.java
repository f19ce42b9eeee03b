package dev.corpkit.corps.alarms.told;

import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.FoldedFinding;
import dev.corpkit.findings.SameCause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands now against what a receiver was told. An alarm is known by what is wrong and where, never by its words; a place
 * that comes to a cause that was told, or leaves it while it stands elsewhere, is no news.
 *
 * @param seen rows to be kept whatever the receiver answers: what was told and stands, in the words of now
 * @param passed rows to be forgotten whatever it answers: their cause stands elsewhere
 * @param begun what is news
 * @param begunRows what is to be kept of it once it is told
 * @param solved what is news because it stands no more, one for each cause
 * @param solvedRows what is to be forgotten of it once it is told
 */
record AlarmChanges(
        List<AlarmRow> seen,
        List<AlarmRow> passed,
        List<FoldedFinding> begun,
        List<AlarmRow> begunRows,
        List<AlarmRow> solved,
        List<AlarmRow> solvedRows) {

    /**
     * Compares.
     *
     * @param receiver who was told
     * @param standing what stands by this node
     * @param known what was told
     * @param at now
     * @param isStale whether a row of what stands is to be written anew although its words are the same
     * @param isGone whether a row of what does not stand was not seen for long enough
     */
    static AlarmChanges of(
            String receiver,
            Collection<Finding> standing,
            List<AlarmRow> known,
            Instant at,
            Predicate<AlarmRow> isStale,
            Predicate<AlarmRow> isGone) {
        Map<String, Finding> stands = standing.stream()
                .collect(Collectors.toMap(
                        AlarmChanges::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<Boolean, List<AlarmRow>> rows =
                known.stream().collect(Collectors.partitioningBy(row -> stands.containsKey(row.alarmId())));
        List<AlarmRow> now =
                rows.get(true).stream().map(row -> now(row, stands, at)).toList();
        Set<String> told = Stream.concat(now.stream(), rows.get(false).stream())
                .map(AlarmChanges::cause)
                .collect(Collectors.toSet());
        Map<String, Finding> others = new LinkedHashMap<>(stands);
        now.forEach(row -> others.remove(row.alarmId()));
        Map<Boolean, List<Map.Entry<String, Finding>>> joining = others.entrySet().stream()
                .collect(Collectors.partitioningBy(each -> told.contains(cause(each.getValue()))));
        Stream<AlarmRow> changed = rows.get(true).stream()
                .filter(row -> isStale.test(row) || !row.equals(now(row, stands, row.seenAt())))
                .map(row -> now(row, stands, at));
        Gone gone = Gone.of(rows.get(false), standing, isGone);
        return new AlarmChanges(
                Stream.concat(changed, rows(receiver, joining.get(true), at)).toList(),
                gone.passed,
                FoldedFinding.fold(
                        joining.get(false).stream().map(Map.Entry::getValue).toList()),
                rows(receiver, joining.get(false), at).toList(),
                gone.solved.stream().map(AlarmChanges::folded).toList(),
                gone.solved.stream().flatMap(List::stream).toList());
    }

    boolean isNews() {
        return !(begun.isEmpty() && solved.isEmpty());
    }

    /** The same for the same news, so that a receiver can tell a repetition. */
    String messageId(String receiver) {
        return "msg_"
                + digest(Stream.concat(
                                begunRows.stream().map(each -> "begun " + each.alarmId() + " " + each.since()),
                                solvedRows.stream().map(each -> "solved " + each.alarmId() + " " + each.since()))
                        .collect(Collectors.joining("\n", receiver + "\n", "")));
    }

    /**
     * Rows of what does not stand.
     *
     * @param passed their cause stands elsewhere
     * @param solved all rows of a cause together
     */
    private record Gone(List<AlarmRow> passed, List<List<AlarmRow>> solved) {

        static Gone of(List<AlarmRow> rows, Collection<Finding> standing, Predicate<AlarmRow> isGone) {
            Set<String> causes = standing.stream().map(AlarmChanges::cause).collect(Collectors.toSet());
            Map<String, List<AlarmRow>> byCause = rows.stream()
                    .collect(Collectors.groupingBy(AlarmChanges::cause, LinkedHashMap::new, Collectors.toList()));
            List<AlarmRow> passed = new ArrayList<>();
            List<List<AlarmRow>> solved = new ArrayList<>();
            byCause.forEach((cause, same) -> {
                if (causes.contains(cause)) {
                    same.stream().filter(isGone).forEach(passed::add);
                } else if (same.stream().allMatch(isGone)) {
                    solved.add(same);
                }
            });
            return new Gone(passed, solved);
        }
    }

    private static AlarmRow folded(List<AlarmRow> same) {
        AlarmRow first = same.get(0);
        return new AlarmRow(
                first.receiver(),
                first.alarmId(),
                first.kind(),
                SameCause.few(same.stream().map(AlarmRow::place).toList()),
                first.cause(),
                same.stream()
                        .map(AlarmRow::since)
                        .min(Comparator.naturalOrder())
                        .orElse(first.since()),
                first.seenAt());
    }

    private static Stream<AlarmRow> rows(String receiver, List<Map.Entry<String, Finding>> found, Instant at) {
        return found.stream()
                .map(each -> row(
                        receiver,
                        each.getKey(),
                        each.getValue(),
                        each.getValue().since(),
                        at));
    }

    /** In the words of now, seen then. */
    private static AlarmRow now(AlarmRow row, Map<String, Finding> stands, Instant seenAt) {
        Finding found = Objects.requireNonNull(stands.get(row.alarmId()));
        return row(row.receiver(), row.alarmId(), found, row.since(), seenAt);
    }

    private static AlarmRow row(String receiver, String id, Finding found, Instant since, Instant at) {
        return new AlarmRow(receiver, id, found.kind(), found.place(), found.cause(), since, at);
    }

    private static String cause(Finding found) {
        return FoldedFinding.key(found.kind(), found.place(), found.cause());
    }

    private static String cause(AlarmRow row) {
        return FoldedFinding.key(row.kind(), row.place(), row.cause());
    }

    private static String id(Finding found) {
        return digest(found.kind() + "\n" + found.subject());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("This Java has no SHA-256", every);
        }
    }
}
