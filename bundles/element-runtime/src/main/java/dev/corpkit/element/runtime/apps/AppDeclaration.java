package dev.corpkit.element.runtime.apps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.json.StrictJson;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.scan.AppFolder;
import dev.corpkit.element.runtime.schema.ConfigSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code app.json} says (contract row E1).
 *
 * @param file {@code app.json}, relative to the apps root
 * @param appId the id, the folder's name where none is given
 * @param title display title, the id where none is given
 * @param version version as written
 * @param parents ids of the parent apps in their order
 * @param envVars values of variables; may hold secrets
 * @param settings what Types read as defaults of the app's elements
 */
public record AppDeclaration(
        String file,
        String appId,
        String title,
        String version,
        List<String> parents,
        Map<String, String> envVars,
        Map<String, String> settings) {

    private static final String APP_ID = "appId";
    private static final ConfigSchema SCHEMA = ConfigSchema.own(AppDeclaration.class, "app.schema.json");

    /** Copies list and maps. */
    public AppDeclaration {
        parents = List.copyOf(parents);
        envVars = Map.copyOf(envVars);
        settings = Map.copyOf(settings);
    }

    /** Reads the file; empty where it is wrong, then {@code problemList} has more. {@code warnings} gets what looks like a mistake. */
    static Optional<AppDeclaration> read(AppFolder folder, ProblemList problemList, ProblemList warnings) {
        ObjectNode json = StrictJson.read(folder.appJson(), folder.file(), problemList);
        if (json == null) {
            return Optional.empty();
        }
        SCHEMA.check(json, folder.file(), Kind::of, problemList);
        SCHEMA.warn(json, folder.file(), warnings);
        if (!json.has(APP_ID)) {
            ObjectNode named = JsonNodeFactory.instance.objectNode().put(APP_ID, folder.name());
            SCHEMA.check(named, folder.file(), AppDeclaration::folderName, problemList);
        }
        return problemList.isEmpty() ? Optional.of(of(folder, json)) : Optional.empty();
    }

    private static String folderName(JsonNode name) {
        return "nothing, and a folder's name that cannot be one: " + Kind.withValue(name);
    }

    private static AppDeclaration of(AppFolder folder, ObjectNode json) {
        String appId = json.path(APP_ID).asText(folder.name());
        List<String> parents = new ArrayList<>();
        json.path("extends").forEach(parent -> parents.add(parent.path(APP_ID).asText()));
        return new AppDeclaration(
                folder.file(),
                appId,
                json.path("title").asText(appId).strip(),
                json.path("version").asText("1.0.0").strip(),
                parents,
                texts(json, "envVars"),
                texts(json, "settings"));
    }

    private static Map<String, String> texts(ObjectNode json, String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.path(field)
                .properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }

    /** Leaves out the variables' values. */
    @Override
    public String toString() {
        return "AppDeclaration[" + appId + " in " + file + ", parents " + parents + "]";
    }
}
