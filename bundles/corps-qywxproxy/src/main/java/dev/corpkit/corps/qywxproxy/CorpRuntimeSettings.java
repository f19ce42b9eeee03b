package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.sync.ProviderLimits;
import dev.corpkit.findings.configuration.ConfigurationValues;
import java.util.Optional;

/**
 * The configuration of {@link CorpRuntimeConfig}, read.
 *
 * @param parallelRuns first syncs at once
 * @param parallelCalls calls to WeCom of all readings at once
 * @param limits of the provider's alarm
 */
record CorpRuntimeSettings(int parallelRuns, int parallelCalls, ProviderLimits limits) {

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST = 1_000_000;

    static CorpRuntimeSettings of(ConfigurationValues values) {
        return new CorpRuntimeSettings(
                values.count("parallelRuns", CorpRuntimeConfig.PARALLEL_RUNS, 1, MOST_AT_ONCE),
                values.count("parallelCalls", CorpRuntimeConfig.PARALLEL_CALLS, 1, MOST_AT_ONCE),
                new ProviderLimits(
                        values.count("lossAlarmEnterprises", CorpRuntimeConfig.ALARM_ENTERPRISES, 0, MOST),
                        values.value(
                                "lossAlarmPercent",
                                CorpRuntimeConfig.ALARM_PERCENT,
                                "a number from 0 to 100",
                                text -> Optional.of(Double.valueOf(text)).filter(each -> each >= 0 && each <= 100)),
                        values.count("lossAlarmMinActive", CorpRuntimeConfig.ALARM_MIN_ACTIVE, 0, MOST)));
    }
}
