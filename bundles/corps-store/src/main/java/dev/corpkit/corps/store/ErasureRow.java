package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.List;

/**
 * That data of an enterprise was erased: after it cancelled its authorization (contract row C20), or by a command.
 *
 * @param suiteId the suite it authorized
 * @param corpId the enterprise
 * @param cause why
 * @param erasedAt when
 * @param orgs the organizations that were emptied, as {@code app/fullName}
 * @param depts departments erased
 * @param members members erased
 * @param roles roles erased
 */
public record ErasureRow(
        String suiteId,
        String corpId,
        Cause cause,
        Instant erasedAt,
        List<String> orgs,
        int depts,
        int members,
        int roles) {

    /** Why data is erased. */
    public enum Cause {
        /** The enterprise cancelled its authorization. */
        CANCELLATION,
        /** A person erased the data of an organization without element. */
        COMMAND
    }

    /** Copies the list. */
    public ErasureRow {
        orgs = List.copyOf(orgs);
    }
}
