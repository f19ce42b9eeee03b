package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.corps.store.ErasedRows;
import dev.corpkit.corps.store.OrgKey;
import java.util.List;
import java.util.stream.Stream;

/** What was erased of an enterprise so far. */
record Tally(List<String> orgs, int depts, int members, int roles, int users, int callbacks) {

    static final Tally NOTHING = new Tally(List.of(), 0, 0, 0, 0, 0);

    static Tally of(OrgKey org, ErasedRows rows) {
        return new Tally(List.of(org.toString()), rows.depts(), rows.members(), rows.roles(), 0, 0);
    }

    Tally and(Tally other) {
        return new Tally(
                Stream.concat(orgs.stream(), other.orgs.stream()).toList(),
                depts + other.depts,
                members + other.members,
                roles + other.roles,
                users + other.users,
                callbacks + other.callbacks);
    }

    Tally with(int newUsers, int newCallbacks) {
        return new Tally(orgs, depts, members, roles, newUsers, newCallbacks);
    }
}
