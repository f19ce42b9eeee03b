package dev.corpkit.auths.qywxproxy.auto;

import dev.corpkit.element.api.ConfigFields;
import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The template element that an auth element names, {@code "autoInstances": {"template": "corps.EnterpriseTemplate"}}.
 *
 * @param fullName of the template element
 * @param authFullName of the auth element
 */
record Template(String fullName, String authFullName) {

    private static final String TOP = "autoInstances";
    private static final Pattern FULL_NAME = Pattern.compile("[^\\s./\\\\]+(\\.[^\\s./\\\\]+)*");

    /**
     * What the business file says; empty where it says nothing of it.
     *
     * @throws dev.corpkit.element.api.ElementConfigException that names the wrong field
     */
    static Optional<Template> of(ElementDefinition definition) {
        Object written = definition.value(TOP);
        if (written == null) {
            return Optional.empty();
        }
        ConfigFields fields = new ConfigFields(definition);
        String named = "";
        if (written instanceof Map) {
            named = fields.text(TOP, "template");
        } else {
            fields.wrong("an object with the field template", "another value", TOP);
        }
        if (fields.isRight(TOP) && !FULL_NAME.matcher(named).matches()) {
            fields.wrong(
                    "the fullName of a template element, names joined by dots such as corps.EnterpriseTemplate",
                    "'" + named + "'",
                    TOP,
                    "template");
        }
        fields.check();
        return Optional.of(new Template(named, definition.getFullName()));
    }

    /** The organization of an enterprise: beside the template, named by the enterprise's id. */
    DerivedElement derive(String corpId, String corpName) {
        String folder = fullName.substring(0, fullName.lastIndexOf('.') + 1);
        return new DerivedElement(
                folder + corpId,
                fullName,
                Map.of("corpId", corpId, "corpName", corpName, "authFullName", authFullName));
    }
}
