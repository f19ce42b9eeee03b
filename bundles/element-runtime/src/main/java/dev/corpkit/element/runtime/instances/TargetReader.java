package dev.corpkit.element.runtime.instances;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.json.PlainValues;
import dev.corpkit.element.runtime.json.StrictJson;
import dev.corpkit.element.runtime.problems.Findings;
import dev.corpkit.element.runtime.scan.ElementFolder;
import dev.corpkit.element.runtime.schema.ConfigSchema;
import dev.corpkit.element.runtime.types.Gap;
import dev.corpkit.element.runtime.types.Lineage;
import dev.corpkit.element.runtime.types.Types;
import dev.corpkit.element.runtime.variables.Placeholders;
import dev.corpkit.element.runtime.variables.Variables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the files of elements of one app: what each should become (contract rows E6, E7, E10). */
public final class TargetReader {

    private static final ConfigSchema E_SCHEMA = ConfigSchema.own(TargetReader.class, "e.schema.json");

    private final String appId;
    private final Variables variables;
    private final Types types;

    public TargetReader(String appId, Variables variables, Types types) {
        this.appId = appId;
        this.variables = variables;
        this.types = types;
    }

    /** Reads both files, so that a person sees all that is wrong at once. */
    public Target read(ElementFolder folder) {
        Findings findings = new Findings(appId, folder.fullName());
        ObjectNode declaration = declaration(folder, findings);
        ObjectNode config = config(folder, findings);
        if (declaration == null) {
            return target(folder, null, null, null, findings, List.of());
        }
        String type = declaration.path("type").asText().strip();
        return types.of(type)
                .either(
                        lineage -> {
                            Recipe recipe =
                                    config == null ? null : recipe(folder, declaration, config, lineage, findings);
                            return target(
                                    folder, declaration, findings.isEmpty() ? recipe : null, null, findings, List.of());
                        },
                        gap -> {
                            boolean waits = gap.waits() && findings.isEmpty();
                            List<ElementProblem> passing = gap.waits() ? problems(gap, folder) : List.of();
                            report(gap, folder, findings);
                            return target(folder, declaration, null, waits ? gap.fullName() : null, findings, passing);
                        });
    }

    private static @Nullable ObjectNode declaration(ElementFolder folder, Findings findings) {
        ObjectNode json = StrictJson.read(folder.eJson(), folder.eFile(), findings);
        if (json != null) {
            E_SCHEMA.check(json, folder.eFile(), Kind::withValue, findings);
        }
        return findings.isEmpty() ? json : null;
    }

    private @Nullable ObjectNode config(ElementFolder folder, Findings findings) {
        ObjectNode json = StrictJson.read(folder.config(), folder.configFile(), findings);
        return json == null ? null : new Placeholders(variables, folder.configFile(), findings).replaced(json);
    }

    private static Recipe recipe(
            ElementFolder folder, ObjectNode declaration, ObjectNode config, Lineage lineage, Findings findings) {
        if (findings.isEmpty()) {
            lineage.levels()
                    .forEach(level -> level.schema()
                            .ifPresent(schema -> schema.check(config, folder.configFile(), Kind::of, findings)));
        }
        return new Recipe(
                declaration.path("type").asText().strip(),
                declaration.path("title").asText(),
                declaration.path("version").asText("1.0.0"),
                PlainValues.of(config),
                lineage);
    }

    private List<ElementProblem> problems(Gap gap, ElementFolder folder) {
        Findings alone = new Findings(appId, folder.fullName());
        report(gap, folder, alone);
        return alone.problems();
    }

    private static void report(Gap gap, ElementFolder folder, Findings findings) {
        findings.add(folder.eFile(), "type", gap.expected(), gap.found());
    }

    private static Target target(
            ElementFolder folder,
            @Nullable ObjectNode declaration,
            @Nullable Recipe recipe,
            @Nullable String waitingFor,
            Findings findings,
            List<ElementProblem> passing) {
        return new Target(
                folder.fullName(),
                folder.eFile(),
                folder.configFile(),
                declaration == null ? null : declaration.path("type").asText().strip(),
                declaration == null
                        ? folder.fullName()
                        : declaration.path("title").asText(),
                recipe,
                waitingFor,
                findings.problems(),
                passing);
    }
}
