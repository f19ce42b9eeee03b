package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.alarm.AlarmRow;
import java.util.List;

/**
 * The primary key of a row that can be made with nothing else.
 *
 * @param table where
 * @param columns of the key
 * @param values in the same order
 */
record RowKey(String table, List<String> columns, List<String> values) {

    static RowKey org(OrgKey org) {
        return new RowKey("corpkit_org", List.of("app_id", "full_name"), List.of(org.appId(), org.fullName()));
    }

    static RowKey activeRun(OrgKey org) {
        return new RowKey("corpkit_active_run", List.of("app_id", "full_name"), List.of(org.appId(), org.fullName()));
    }

    static RowKey finding(OrgKey org, FindingRow row) {
        return new RowKey(
                "corpkit_finding",
                List.of("app_id", "full_name", "kind", "place"),
                List.of(org.appId(), org.fullName(), row.kind().name(), row.place()));
    }

    static RowKey userSource(String corpId) {
        return new RowKey("corpkit_user_source", List.of("corp_id"), List.of(corpId));
    }

    static RowKey lease(String name) {
        return new RowKey("corpkit_lease", List.of("name"), List.of(name));
    }

    static RowKey authorization(String suiteId, String corpId) {
        return new RowKey("corpkit_authorization", List.of("suite_id", "corp_id"), List.of(suiteId, corpId));
    }

    static RowKey suiteTicket(String suiteId) {
        return new RowKey("corpkit_suite_ticket", List.of("suite_id"), List.of(suiteId));
    }

    static RowKey token(TokenKey key) {
        return new RowKey("corpkit_token", List.of("suite_id", "corp_id"), List.of(key.suiteId(), key.corpId()));
    }

    static RowKey callback(String suiteId, String digest) {
        return new RowKey("corpkit_callback", List.of("suite_id", "digest"), List.of(suiteId, digest));
    }

    static RowKey refusal(String suiteId, String reason) {
        return new RowKey("corpkit_refusal", List.of("suite_id", "reason"), List.of(suiteId, reason));
    }

    static RowKey corpCode(String suiteId, String corpId) {
        return new RowKey("corpkit_corp_code", List.of("suite_id", "corp_id"), List.of(suiteId, corpId));
    }

    static RowKey alarm(AlarmRow alarm) {
        return new RowKey("corpkit_alarm", List.of("receiver", "alarm_id"), List.of(alarm.receiver(), alarm.alarmId()));
    }

    static RowKey keyCheck(String id) {
        return new RowKey("corpkit_key_check", List.of("id"), List.of(id));
    }
}
