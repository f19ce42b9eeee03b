package dev.corpkit.corps.qywxproxy.settings;

import dev.corpkit.corps.sync.GuardSettings;
import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;

/**
 * The business file of an organization.
 *
 * @param corpId enterprise id
 * @param authFullName fullName of the auth element
 * @param strictRoles whether setUserRole refuses unknown roles (contract row C14)
 * @param autoInit whether the first sync starts by itself (contract row C2)
 * @param guards limits of contract row G1
 */
public record CorpSettings(
        String corpId, String authFullName, boolean strictRoles, boolean autoInit, GuardSettings guards) {

    /** Reads them; a missing or wrong field is an {@link ElementConfigException} that names it (contract row E7). */
    public static CorpSettings of(ElementDefinition definition) {
        return new CorpSettings(
                definition.requireText("corpId"),
                definition.requireText("authFullName"),
                flag(definition, false, "strictRoles"),
                flag(definition, true, "autoInit"),
                new GuardSettings(
                        (int) number(definition, GuardSettings.DEFAULT.maxRemovals(), "guard", "maxRemovals"),
                        number(definition, GuardSettings.DEFAULT.maxRemovalPercent(), "guard", "maxRemovalPercent"),
                        (int) number(
                                definition,
                                GuardSettings.DEFAULT.minActiveForPercent(),
                                "guard",
                                "minActiveForPercent"),
                        unexplained(definition)));
    }

    private static GuardSettings.Unexplained unexplained(ElementDefinition definition) {
        Object value = definition.value("guard", "unexplained");
        if (value == null || "keep".equals(value)) {
            return GuardSettings.Unexplained.KEEP;
        }
        if ("offline".equals(value)) {
            return GuardSettings.Unexplained.OFFLINE;
        }
        throw wrong("\"keep\" or \"offline\"", value, "guard", "unexplained");
    }

    private static boolean flag(ElementDefinition definition, boolean otherwise, String... path) {
        Object value = definition.value(path);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong("true or false", value, path);
    }

    private static double number(ElementDefinition definition, double otherwise, String... path) {
        Object value = definition.value(path);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number && number.doubleValue() >= 0) {
            return number.doubleValue();
        }
        throw wrong("a number from 0", value, path);
    }

    private static ElementConfigException wrong(String expected, Object found, String... path) {
        return new ElementConfigException(
                String.join(".", path), expected, "a " + found.getClass().getSimpleName());
    }
}
