package dev.corpkit.qywxproxy.api;

import java.time.Instant;
import java.util.List;

/**
 * That data of an enterprise was erased: after it cancelled its authorization (contract row C20), or by a command.
 *
 * @param corpId the enterprise
 * @param cause {@code cancellation}, or {@code command} where a person erased what is without element
 * @param erasedAt when
 * @param orgs the organizations that were emptied, as {@code app/fullName}
 * @param depts departments erased
 * @param members members erased
 * @param roles roles erased
 */
public record QywxProxyErasure(
        String corpId, String cause, Instant erasedAt, List<String> orgs, int depts, int members, int roles) {

    /** Copies the list. */
    public QywxProxyErasure {
        orgs = List.copyOf(orgs);
    }
}
