package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.sync.finding.RunFindings;
import dev.corpkit.corps.sync.refused.ObjectName;
import dev.corpkit.corps.sync.refused.Refused;
import java.util.List;

/**
 * What a run notes besides the rows it writes.
 *
 * @param findings what stands wrong after it
 * @param settled kept events that it settles
 * @param noted what it notes of members that it shows or misses
 * @param lasting whether each of its gaps stood before it, too: such a gap is a finding, and holds nothing up
 * @param refused whether the database refused rows of it
 */
record Aftermath(RunFindings findings, List<MemberEventRow> settled, List<MemberEventRow> noted, boolean lasting, boolean refused) {

    /** Of a run without a reading. */
    static final Aftermath NONE = new Aftermath(RunFindings.NONE, List.of(), List.of(), false, false);

    /** Copies. */
    Aftermath {
        settled = List.copyOf(settled);
        noted = List.copyOf(noted);
    }

    /** The same of a run of which the database refused rows: what was said of those members is not settled. */
    Aftermath withRefusal(Refused rows) {
        List<MemberEventRow> left = settled.stream()
                .filter(event -> !rows.names().contains(new ObjectName(ObjectState.Kind.MEMBER, event.memberId())))
                .toList();
        return new Aftermath(findings, left, noted, lasting, true);
    }
}
