package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.sync.finding.RunFindings;
import java.util.List;

/**
 * What a run notes besides the rows it writes.
 *
 * @param findings what stands wrong after it
 * @param settled kept events that it settles
 * @param lasting whether each of its gaps stood before it, too: such a gap is a finding, and holds nothing up
 * @param refused whether the database refused rows of it
 */
record Aftermath(RunFindings findings, List<MemberEventRow> settled, boolean lasting, boolean refused) {

    /** Of a run without a reading. */
    static final Aftermath NONE = new Aftermath(RunFindings.NONE, List.of(), false, false);

    /** Copies. */
    Aftermath {
        settled = List.copyOf(settled);
    }

    /** The same of a run of which the database refused rows. */
    Aftermath withRefusal() {
        return new Aftermath(findings, settled, lasting, true);
    }
}
