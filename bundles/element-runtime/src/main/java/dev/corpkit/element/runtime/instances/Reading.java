package dev.corpkit.element.runtime.instances;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.json.PlainValues;
import dev.corpkit.element.runtime.json.StrictJson;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.scan.ElementFolder;
import dev.corpkit.element.runtime.schema.ConfigSchema;
import dev.corpkit.element.runtime.types.Gap;
import dev.corpkit.element.runtime.types.Lineage;
import dev.corpkit.element.runtime.types.Types;
import dev.corpkit.element.runtime.variables.Placeholders;
import dev.corpkit.element.runtime.variables.Variables;
import dev.corpkit.findings.KnownSecrets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one element's files (contract rows E6, E7, E10). Both files are read whatever is wrong with one, so that a
 * person sees all at once. Warnings are of the file that a person wrote: of a template, not of all that is derived from it.
 */
final class Reading {

    private static final ConfigSchema E_SCHEMA = ConfigSchema.own(TargetReader.class, "e.schema.json");
    private static final String TEMPLATE = "template";
    private static final String TITLE = "title";

    private final String fullName;
    private final ElementFolder folder;
    private final Variables variables;
    private final Types types;
    private final String appId;
    private final ProblemList problemList;
    private final ProblemList warnings;

    Reading(String appId, String fullName, ElementFolder folder, Variables variables, Types types) {
        this.appId = appId;
        this.fullName = fullName;
        this.folder = folder;
        this.variables = variables;
        this.types = types;
        this.problemList = problemList();
        this.warnings = problemList();
    }

    /** For the element whose files these are. */
    Target own() {
        ObjectNode json = StrictJson.read(folder.eJson(), folder.eFile(), problemList);
        ObjectNode declaration = valid(json);
        return json != null && isMeantAsTemplate(json) ? template(declaration) : instance(declaration, null);
    }

    /** For an element somebody derives from the one whose files these are. */
    Target derivedBy(String source) {
        ObjectNode json = StrictJson.read(folder.eJson(), folder.eFile(), problemList);
        ObjectNode declaration = valid(json == null ? null : withTitle(json));
        if (declaration != null && !declaration.path(TEMPLATE).asBoolean()) {
            problemList.add(
                    folder.eFile(),
                    TEMPLATE,
                    "true, since " + source + " derives elements from it",
                    Kind.of(declaration.get(TEMPLATE)));
        }
        return instance(declaration, folder.fullName());
    }

    private Target instance(@Nullable ObjectNode declaration, @Nullable String derivedFrom) {
        ObjectNode json = StrictJson.read(folder.config(), folder.configFile(), problemList);
        ObjectNode config = json == null ? null : replaced(json, folder.configFile(), problemList);
        Map<String, Object> values = config == null ? Map.of() : PlainValues.of(config);
        if (declaration == null) {
            return target(null, values, null, null, List.of(), false, derivedFrom);
        }
        return types.of(type(declaration))
                .either(
                        lineage -> {
                            if (config != null) {
                                lineage.schemas().secrets(config).forEach(KnownSecrets::add);
                            }
                            if (config != null && derivedFrom == null) {
                                lineage.schemas().warn(config, folder.configFile(), warnings);
                            }
                            if (config != null && problemList.isEmpty()) {
                                check(config, json, lineage, problemList);
                            }
                            Recipe recipe = config == null || !problemList.isEmpty()
                                    ? null
                                    : recipe(declaration, values, lineage);
                            return target(declaration, values, recipe, null, List.of(), false, derivedFrom);
                        },
                        gap -> {
                            String waitingFor = gap.waits() && problemList.isEmpty() ? gap.fullName() : null;
                            List<ElementProblem> passing = report(gap);
                            return target(declaration, values, null, waitingFor, passing, false, derivedFrom);
                        });
    }

    /** Fields with names only a derivation knows cannot be checked; all others are. */
    private Target template(@Nullable ObjectNode declaration) {
        ObjectNode json = StrictJson.read(folder.config(), folder.configFile(), problemList);
        if (declaration == null) {
            return target(null, Map.of(), null, null, List.of(), false, null);
        }
        return types.of(type(declaration))
                .either(
                        lineage -> {
                            if (json != null) {
                                checkTemplate(json, lineage);
                            }
                            return target(declaration, Map.of(), null, null, List.of(), true, null);
                        },
                        gap -> target(declaration, Map.of(), null, null, report(gap), true, null));
    }

    private void checkTemplate(ObjectNode json, Lineage lineage) {
        ProblemList open = problemList();
        ObjectNode config = replaced(json, folder.configFile(), open);
        ProblemList wrong = problemList();
        check(config, json, lineage, wrong);
        lineage.schemas().warn(config, folder.configFile(), warnings);
        wrong.problems().stream()
                .filter(problem ->
                        open.problems().stream().noneMatch(unknown -> isAround(problem.field(), unknown.field())))
                .forEach(problemList::add);
    }

    /** Even if it is wrong: then nobody wants to read of its variables. */
    private static boolean isMeantAsTemplate(ObjectNode json) {
        return !json.path(TEMPLATE).asText("false").equals("false");
    }

    /** Whether the outer field is the inner one or holds it; null stands for the whole file. */
    private static boolean isAround(@Nullable String outer, @Nullable String inner) {
        return outer == null
                || inner == null
                || inner.equals(outer)
                || inner.startsWith(outer + ".")
                || inner.startsWith(outer + "[");
    }

    private @Nullable ObjectNode valid(@Nullable ObjectNode declaration) {
        if (declaration != null) {
            E_SCHEMA.check(declaration, folder.eFile(), Kind::withValue, problemList);
        }
        return problemList.isEmpty() ? declaration : null;
    }

    /** A copy with the names in the title replaced. */
    private ObjectNode withTitle(ObjectNode json) {
        if (!json.has(TITLE)) {
            return json;
        }
        ObjectNode alone = JsonNodeFactory.instance.objectNode().set(TITLE, json.get(TITLE));
        return json.deepCopy().setAll(replaced(alone, folder.eFile(), problemList));
    }

    private ObjectNode replaced(ObjectNode json, String file, ProblemList unknown) {
        return new Placeholders(variables, file, unknown).replaced(json);
    }

    private void check(ObjectNode config, ObjectNode written, Lineage lineage, ProblemList wrong) {
        lineage.schemas().check(config, written, folder.configFile(), Kind::of, wrong);
    }

    /** Adds what is wrong with the Type; returns it where it may pass by itself. */
    private List<ElementProblem> report(Gap gap) {
        ProblemList alone = problemList();
        alone.add(folder.eFile(), "type", gap.expected(), gap.found(), gap.remedy());
        alone.problems().forEach(problemList::add);
        return gap.waits() ? alone.problems() : List.of();
    }

    private ProblemList problemList() {
        return new ProblemList(appId, fullName);
    }

    private static String type(ObjectNode declaration) {
        return declaration.path("type").asText().strip();
    }

    private static String title(ObjectNode declaration) {
        return declaration.path(TITLE).asText().strip();
    }

    private static Recipe recipe(ObjectNode declaration, Map<String, Object> config, Lineage lineage) {
        return new Recipe(
                type(declaration),
                title(declaration),
                declaration.path("version").asText("1.0.0").strip(),
                config,
                lineage);
    }

    private Target target(
            @Nullable ObjectNode declaration,
            Map<String, Object> config,
            @Nullable Recipe recipe,
            @Nullable String waitingFor,
            List<ElementProblem> passing,
            boolean template,
            @Nullable String derivedFrom) {
        return new Target(
                fullName,
                folder.eFile(),
                folder.configFile(),
                declaration == null ? null : type(declaration),
                declaration == null ? fullName : title(declaration),
                config,
                recipe,
                waitingFor,
                problemList.problemsWith(warnings),
                passing,
                template,
                derivedFrom);
    }
}
