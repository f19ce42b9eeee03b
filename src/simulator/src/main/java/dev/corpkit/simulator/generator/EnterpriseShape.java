package dev.corpkit.simulator.generator;

import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is to be grown to. {@code departments} counts the root. Equal shapes give equal enterprises, ids
 * included; two enterprises of one world need different seeds.
 */
public record EnterpriseShape(
        String name,
        int members,
        int departments,
        int tags,
        long seed,
        boolean partialScope,
        @Nullable String corpId) {

    public EnterpriseShape {
        require(name != null && !name.isBlank(), "name", "is missing");
        require(name.length() <= 64, "name", "is longer than 64 characters");
        require(members >= 0 && members <= 2_000_000, "members", "is not in 0..2000000");
        require(departments >= 1 && departments <= 30_000, "departments", "is not in 1..30000");
        require(tags >= 0 && tags <= 3_000, "tags", "is not in 0..3000");
        require(corpId == null || corpId.matches("wp[A-Za-z0-9_-]{1,62}"), "corpId", "is not wp and letters or digits");
    }

    public static EnterpriseShape of(String name, int members, int departments, long seed) {
        return new EnterpriseShape(name, members, departments, 5, seed, false, null);
    }

    public EnterpriseShape withTags(int count) {
        return new EnterpriseShape(name, members, departments, count, seed, partialScope, corpId);
    }

    /** The scope given at go-live covers only a part: some departments, single members, a tag. */
    public EnterpriseShape withPartialScope() {
        return new EnterpriseShape(name, members, departments, tags, seed, true, corpId);
    }

    public EnterpriseShape withCorpId(String id) {
        return new EnterpriseShape(name, members, departments, tags, seed, partialScope, id);
    }

    private static void require(boolean holds, String field, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + reason);
        }
    }
}
