package dev.corpkit.corps.jobs.retention;

import dev.corpkit.findings.configuration.ConfigurationValues;

/**
 * How long what is kept, the configuration of {@link RetentionConfig}; 0 is for ever.
 *
 * @param historyDays changes of objects
 * @param runDays reports of runs
 * @param planDays plans
 */
record Ages(int historyDays, int runDays, int planDays) {

    private static final int MOST_DAYS = 100_000;

    static Ages of(ConfigurationValues values) {
        return new Ages(
                days(values, "historyDays", RetentionConfig.HISTORY_DAYS),
                days(values, "runDays", RetentionConfig.RUN_DAYS),
                days(values, "planDays", RetentionConfig.PLAN_DAYS));
    }

    /** A slip of the pen deletes nothing. */
    private static int days(ConfigurationValues values, String name, int otherwise) {
        return (int) values.number(name, otherwise, 0, MOST_DAYS, 0);
    }
}
