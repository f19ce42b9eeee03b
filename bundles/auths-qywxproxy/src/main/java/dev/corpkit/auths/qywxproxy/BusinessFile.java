package dev.corpkit.auths.qywxproxy;

import dev.corpkit.auths.qywxproxy.auto.AutoInstances;
import dev.corpkit.auths.qywxproxy.callback.CallbackConfig;
import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.FieldProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The business file of an auth element, as each part of the element reads it. */
public final class BusinessFile {

    private static final List<Consumer<ElementDefinition>> PARTS =
            List.of(AuthConfig::of, CallbackConfig::of, AutoInstances::check);

    private BusinessFile() {}

    /**
     * Looks at all parts before anything is opened, so that a person is told of everything at once.
     *
     * @throws ElementConfigException that names each wrong field; no value of a secret
     */
    public static void check(ElementDefinition definition) {
        Set<FieldProblem> problems = new LinkedHashSet<>();
        for (Consumer<ElementDefinition> part : PARTS) {
            try {
                part.accept(definition);
            } catch (ElementConfigException wrong) {
                problems.addAll(wrong.getProblems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ElementConfigException(List.copyOf(problems));
        }
    }
}
