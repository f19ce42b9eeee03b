package dev.corpkit.corps.qywxproxy.directory;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.findings.ShownMoment;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of an organization here, as the map that {@link Corp#getCorpInfo()} promises. */
public final class CorpInfo {

    private CorpInfo() {}

    /** Reads it as it is now; numbers of one moment. */
    public static Map<String, Object> of(
            Corp corp, String corpId, String corpName, CorpStore store, OrgKey org, Instant now) {
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("corpFullName", corp.getCorpFullName());
        info.put("appId", corp.getAppId());
        info.put("title", corp.getTitle());
        info.put("corpId", corpId);
        info.put("corpName", corpName);
        store.run(tx -> {
            stored(tx, org, info);
            running(tx, org, now, info);
        });
        return Collections.unmodifiableMap(info);
    }

    private static void stored(StoreTransaction tx, OrgKey org, Map<String, @Nullable Object> info) {
        OrgRow row = tx.orgs().find(org).orElse(OrgRow.of(org));
        List<MemberRow> members = tx.members().all(org);
        int active = count(members, member -> member.status() == MemberStatus.ACTIVE);
        info.put("revision", row.revision());
        info.put("deptCount", tx.depts().all(org).size());
        info.put("activeCount", active);
        info.put("offlineCount", members.size() - active);
        info.put("outOfScopeCount", count(members, CorpInfo::isOutOfScope));
        info.put("roleCount", tx.roles().all(org).size());
        List<HeldRow> held = tx.held().all(org);
        int rejected = count(held, HeldRow::rejected);
        info.put("heldCount", held.size() - rejected);
        info.put("rejectedCount", rejected);
        info.put("adminId", row.adminId().isEmpty() ? null : row.adminId());
        info.put("historyFrom", text(Optional.ofNullable(row.historyFrom()).map(ShownMoment::bound)));
        info.put(
                "lastOutcome",
                text(tx.runs().newestSync(org).map(RunRow::report).map(SyncReport::getOutcome)));
        info.put(
                "lastSyncAt",
                text(tx.runs()
                        .lastSync(org)
                        .map(run -> ShownMoment.of(run.report().getFinishedAt()))));
    }

    /** One whose lease has ended has lost its process. */
    private static void running(StoreTransaction tx, OrgKey org, Instant now, Map<String, @Nullable Object> info) {
        Optional<ActiveRunRow> run = tx.leases()
                .find(Lease.syncOf(org))
                .filter(lease -> now.isBefore(lease.until()))
                .flatMap(lease -> tx.activeRuns().find(org));
        info.put("runningKind", text(run.map(row -> row.kind().word())));
        info.put("runningSince", text(run.map(row -> ShownMoment.of(row.startedAt()))));
    }

    private static boolean isOutOfScope(MemberRow member) {
        return member.status() == MemberStatus.ACTIVE && member.visibility() != Visibility.VISIBLE;
    }

    private static <T> int count(List<T> rows, Predicate<T> wanted) {
        return (int) rows.stream().filter(wanted).count();
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
