package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.Moment;
import dev.corpkit.corps.store.jpa.entity.OrgEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Deletes the oldest revisions of one organization. It is locked meanwhile, as by whoever writes it, and a transaction that
 * trims locks no second one: so nobody waits for each other in a ring.
 */
record HistoryTrim(JpaSession session, Instant before, int most) {

    private static final String DOING = "Trimming the history";

    /** Returns how many changes were deleted; 0 once there are no old ones in any organization. */
    int run() {
        // By its oldest revision: one whose clock was ahead must not hide the other organizations for ever.
        return session
                .values(
                        DOING,
                        Object[].class,
                        "select e.appId, e.fullName from RevisionEntity e where e.madeAt < :before and not exists"
                                + " (select o.revision from RevisionEntity o where o.appId = e.appId"
                                + " and o.fullName = e.fullName and o.revision < e.revision) order by e.madeAt",
                        Map.of("before", Moment.write(before)),
                        1)
                .stream()
                .map(columns -> trim(OfOrg.key(columns)))
                .findFirst()
                .orElse(0);
    }

    private int trim(OrgKey org) {
        OrgEntity locked = OfOrg.locked(session, org);
        long last = last(org);
        if (last == 0) {
            session.send(DOING);
            return 0;
        }
        String madeAt = session.values(
                        DOING,
                        String.class,
                        "select e.madeAt from RevisionEntity e" + OfOrg.WHERE + " and e.revision = :last",
                        OfOrg.parameters(org, "last", last))
                .get(0);
        locked.fill(locked.toRow().historyFrom(Moment.read(madeAt)));
        session.send(DOING);
        int deleted = delete("HistoryEntity", org, last);
        delete("RevisionEntity", org, last);
        return deleted;
    }

    /** The newest revision to delete, 0 for none: all up to it are old, and it completes the number asked for. */
    private long last(OrgKey org) {
        long last = 0;
        long rows = 0;
        for (Object[] revision : session.values(
                DOING,
                Object[].class,
                "select e.revision, count(e.objectId) from HistoryEntity e" + OfOrg.WHERE
                        + " and e.revision < :end group by e.revision order by e.revision",
                OfOrg.parameters(org, "end", firstKept(org)),
                most)) {
            if (rows >= most) {
                break;
            }
            last = (Long) revision[0];
            rows += (Long) revision[1];
        }
        return last;
    }

    private long firstKept(OrgKey org) {
        List<Long> young = session.values(
                DOING,
                Long.class,
                "select e.revision from RevisionEntity e" + OfOrg.WHERE
                        + " and e.madeAt >= :before order by e.revision",
                OfOrg.parameters(org, "before", Moment.write(before)),
                1);
        return young.isEmpty() ? Long.MAX_VALUE : young.get(0);
    }

    private int delete(String entity, OrgKey org, long last) {
        return session.execute(
                DOING,
                "delete from " + entity + " e" + OfOrg.WHERE + " and e.revision <= :last",
                OfOrg.parameters(org, "last", last));
    }
}
