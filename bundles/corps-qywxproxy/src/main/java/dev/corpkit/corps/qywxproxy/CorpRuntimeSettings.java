package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.sync.ProviderLimits;
import dev.corpkit.findings.configuration.ConfigurationValues;
import java.util.Optional;

/**
 * The configuration of {@link CorpRuntimeConfig}, read.
 *
 * @param parallelRuns first syncs at once
 * @param parallelCalls calls to WeCom of all readings at once
 * @param limits of the provider's alarm, and of what is held
 * @param answers how much WeCom can show
 */
record CorpRuntimeSettings(int parallelRuns, int parallelCalls, ProviderLimits limits, AnswerLimits answers) {

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST = 1_000_000;
    private static final int MOST_ROWS = 100_000_000;

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
                        values.count("lossAlarmMinActive", CorpRuntimeConfig.ALARM_MIN_ACTIVE, 0, MOST),
                        values.count("maxHeld", ProviderLimits.DEFAULT.held(), 1, MOST_ROWS)),
                answers(values));
    }

    private static AnswerLimits answers(ConfigurationValues values) {
        AnswerLimits usual = AnswerLimits.DEFAULT;
        return new AnswerLimits(
                values.count("maxDepts", usual.depts(), 1, MOST),
                values.count("maxDepth", usual.depth(), 1, MOST),
                values.count("maxMembers", usual.members(), 1, MOST_ROWS),
                values.count("maxScopeMembers", usual.scopeMembers(), 1, MOST),
                values.count("maxTags", usual.tags(), 1, MOST),
                values.count("maxRoleMembers", usual.roleMembers(), 1, MOST_ROWS));
    }
}
