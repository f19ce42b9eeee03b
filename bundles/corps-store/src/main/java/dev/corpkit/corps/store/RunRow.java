package dev.corpkit.corps.store;

import dev.corpkit.corps.api.SyncReport;

/**
 * A finished run, or one that failed and changed nothing.
 *
 * @param kind what it was
 * @param report what it did
 * @param scope the scope it read (contract row G3)
 * @param steady whether each run since the last complete sync, this one included, read this scope; those that read an empty
 *     one do not count. True for a complete sync, false for all others before the first
 * @param loss how many it saw leave
 */
public record RunRow(Kind kind, SyncReport report, ScopeRow scope, boolean steady, Loss loss) {

    /** One that saw nobody leave. */
    public RunRow(Kind kind, SyncReport report, ScopeRow scope, boolean steady) {
        this(kind, report, scope, steady, Loss.NONE);
    }

    /**
     * How many a reading says are gone.
     *
     * @param members active members that it misses, held ones included
     * @param present active members that it could have shown
     */
    public record Loss(int members, int present) {

        /** Nobody. */
        public static final Loss NONE = new Loss(0, 0);
    }

    /** What a run was. */
    public enum Kind {
        /** Mirrored everything. */
        SYNC("full"),
        /** Members only (contract row C17). */
        REGISTRATION("registration"),
        /** Read again what events, or a person, named (contract row A12). */
        EVENTS("focused"),
        /** Removed what had been held, as somebody approved (contract row G1). */
        APPROVAL("approval"),
        /** Changed nothing: somebody decided that a plan is not to be done (contract row G1). */
        REJECTION("rejection"),
        /** Took members offline whom a person declared resigned (contract row G3). */
        RESIGNATION("resignation"),
        /** Took an earlier run back. */
        TAKE_BACK("takeback");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As {@link SyncReport#getKind()} spells it. */
        public String word() {
            return word;
        }
    }
}
