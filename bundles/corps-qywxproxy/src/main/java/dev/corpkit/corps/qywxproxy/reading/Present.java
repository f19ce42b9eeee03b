package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is stored as present. A reading asks for each of it that it did not find.
 *
 * @param members gives the userids of members in scope that are active, or offline by hand only; asked once a reading
 * @param depts gives the ids of WeCom's departments; asked once a reading
 * @param tagged gives who has which tag, by the tag's id; tags that nobody has included; asked once a reading
 * @param most above this many missing of a kind none is asked for: a guard holds such removals (contract row G1)
 */
public record Present(
        Supplier<Collection<String>> members,
        Supplier<Collection<String>> depts,
        Supplier<Map<String, Set<String>>> tagged,
        int most) {

    /** What is stored of one organization. */
    public static Present of(CorpStore store, OrgKey org, int most) {
        return new Present(
                () -> store.inTransaction(tx -> Mirrored.present(tx, org)),
                () -> store.inTransaction(tx -> Mirrored.depts(tx, org)).keySet(),
                () -> store.inTransaction(tx -> Mirrored.tagged(tx, org)),
                most);
    }
}
