package dev.corpkit.corps.store;

import java.time.Instant;

/**
 * The right to work on something alone until a moment (contract row G5).
 *
 * @param name what it is for, for instance {@code sync:app/corps.A}
 * @param holder who has it
 * @param fence grows with each holder; a write under an old fence is refused
 * @param until when it ends unless renewed
 */
public record Lease(String name, String holder, long fence, Instant until) {

    /**
     * Holder of a lease that keeps a pace and is never given back: no process works under it, so it stays when processes end.
     */
    public static final String PACE = "pace";

    /** Name of the lease under which an organization's rows are brought in, or erased: whoever does either must hold it. */
    public static String syncOf(OrgKey org) {
        return "sync:" + org;
    }
}
