package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.OrgEntity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** That an entity {@code e} belongs to an organization: the JPQL, its parameters, and the row that is locked for it. */
final class OfOrg {

    static final String WHERE = " where e.appId = :appId and e.fullName = :fullName";

    static final Comparator<OrgKey> ORDER = Comparator.comparing(OrgKey::appId).thenComparing(OrgKey::fullName);

    private OfOrg() {}

    static Map<String, Object> parameters(OrgKey org) {
        return parameters(org, Map.of());
    }

    static Map<String, Object> parameters(OrgKey org, String name, Object value) {
        return parameters(org, Map.of(name, value));
    }

    static Map<String, Object> parameters(OrgKey org, Map<String, ?> others) {
        Map<String, Object> parameters = new HashMap<>(others);
        parameters.put("appId", org.appId());
        parameters.put("fullName", org.fullName());
        return parameters;
    }

    /** From the first two columns of a result. */
    static OrgKey key(Object[] columns) {
        return new OrgKey((String) columns[0], (String) columns[1]);
    }

    /** Its row, managed and locked. */
    static OrgEntity locked(JpaSession session, OrgKey org) {
        return session.lockedOrNew(OrgEntity.class, new OrgEntity.Key(org.appId(), org.fullName()), RowKey.org(org));
    }
}
