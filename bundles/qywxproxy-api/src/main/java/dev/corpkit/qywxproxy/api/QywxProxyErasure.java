package dev.corpkit.qywxproxy.api;

import java.time.Instant;
import java.util.List;

/**
 * That an enterprise's data was erased after it cancelled its authorization (contract row C20).
 *
 * @param corpId the enterprise
 * @param erasedAt when
 * @param orgs the organizations that were emptied, as {@code app/fullName}
 * @param depts departments erased
 * @param members members erased
 * @param roles roles erased
 */
public record QywxProxyErasure(String corpId, Instant erasedAt, List<String> orgs, int depts, int members, int roles) {

    /** Copies the list. */
    public QywxProxyErasure {
        orgs = List.copyOf(orgs);
    }
}
