package dev.corpkit.corps.jobs.finding;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.SameCause;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes one finding, with the count, of a cause that several organizations have. */
final class CauseFolding {

    private CauseFolding() {}

    static List<Finding> fold(Collection<OrgFinding> all) {
        Map<List<String>, List<OrgFinding>> byCause = all.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(
                                each.kind(), each.common(), each.urgency().name()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byCause.values().stream()
                .map(same -> same.size() == 1 ? same.get(0).alone() : together(same))
                .sorted(Finding.ORDER)
                .toList();
    }

    /** Its place does not name them: they come and go while the cause stays. */
    private static Finding together(List<OrgFinding> same) {
        OrgFinding first = same.get(0);
        List<String> names = same.stream().map(each -> each.org().toString()).toList();
        Instant since =
                same.stream().map(OrgFinding::since).min(Instant::compareTo).orElseThrow();
        return new Finding(
                first.urgency(),
                first.kind(),
                "organizations, " + first.heading(),
                same.size() + " organizations (" + SameCause.few(names) + "); of the first: " + first.cause(),
                first.remedy(),
                since,
                same.size(),
                "organizations, " + first.common());
    }
}
