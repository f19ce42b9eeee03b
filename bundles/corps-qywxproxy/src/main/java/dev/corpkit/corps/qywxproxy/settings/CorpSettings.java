package dev.corpkit.corps.qywxproxy.settings;

import dev.corpkit.corps.sync.GuardSettings;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.element.api.ConfigFields;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.findings.ShownValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The business file of an organization.
 *
 * @param corpId enterprise id
 * @param authFullName fullName of the auth element
 * @param strictRoles whether setUserRole refuses unknown roles (contract row C14)
 * @param autoInit whether the first sync starts by itself (contract row C2)
 * @param guards limits of contract row G1
 * @param schedule when it is synced by itself (contract row C22); null where the file does not say
 */
public record CorpSettings(
        String corpId,
        String authFullName,
        boolean strictRoles,
        boolean autoInit,
        GuardSettings guards,
        @Nullable SyncSchedule schedule) {

    /** Of the business file, and of an app's settings. */
    public static final String SCHEDULE = "schedule";

    private static final String KEEP = "keep";
    private static final String OFFLINE = "offline";

    /**
     * Reads them.
     *
     * @throws dev.corpkit.element.api.ElementConfigException that names each missing or wrong field (contract row E7)
     */
    public static CorpSettings of(ElementDefinition definition) {
        ConfigFields fields = new ConfigFields(definition);
        CorpSettings settings = new CorpSettings(
                fields.text("corpId"),
                fields.text("authFullName"),
                fields.flag(false, "strictRoles"),
                fields.flag(true, "autoInit"),
                new GuardSettings(
                        fields.wholeNumber(0, GuardSettings.DEFAULT.maxRemovals(), "guard", "maxRemovals"),
                        fields.number(0, 100, GuardSettings.DEFAULT.maxRemovalPercent(), "guard", "maxRemovalPercent"),
                        fields.wholeNumber(
                                0, GuardSettings.DEFAULT.minActiveForPercent(), "guard", "minActiveForPercent"),
                        unexplained(fields)),
                schedule(fields));
        fields.check();
        return settings;
    }

    private static GuardSettings.Unexplained unexplained(ConfigFields fields) {
        String choice = fields.choice(List.of(KEEP, OFFLINE), KEEP, "guard", "unexplained");
        return choice.equals(OFFLINE) ? GuardSettings.Unexplained.OFFLINE : GuardSettings.Unexplained.KEEP;
    }

    private static @Nullable SyncSchedule schedule(ConfigFields fields) {
        String text = fields.optionalText(SCHEDULE);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return SyncSchedule.parse(text);
        } catch (IllegalArgumentException wrong) {
            String found = text.matches("(daily|every) [0-9: h-]*") ? ShownValue.of(text) : ShownValue.lengthOf(text);
            fields.wrong(SyncSchedule.EXPECTED, found, SCHEDULE);
            return null;
        }
    }
}
