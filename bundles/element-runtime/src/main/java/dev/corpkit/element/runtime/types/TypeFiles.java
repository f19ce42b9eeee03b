package dev.corpkit.element.runtime.types;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.json.StrictJson;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.schema.ConfigSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data below {@code element-meta/} of one bundle.
 *
 * @param data what could be read
 * @param problems what could not; their app is the bundle's symbolic name
 */
public record TypeFiles(List<TypeData> data, List<ElementProblem> problems) {

    /** Copies the lists. */
    public TypeFiles {
        data = List.copyOf(data);
        problems = List.copyOf(problems);
    }

    /** Reads the files of one bundle, one Meta or Type after the other. */
    public static final class Reader {

        private final long bundleId;
        private final String bundleName;
        private final List<TypeData> data = new ArrayList<>();
        private final List<ElementProblem> problems = new ArrayList<>();

        /** For the bundle of that id and symbolic name. */
        public Reader(long bundleId, String bundleName) {
            this.bundleId = bundleId;
            this.bundleName = bundleName;
        }

        /**
         * Takes one folder with {@code e.json}.
         *
         * @param folder the folder below {@code element-meta/}, with forward slashes
         * @param schema {@code config.schema.json}, null where there is none
         */
        public void read(String folder, FileContent eJson, @Nullable FileContent schema) {
            String fullName = folder.replace('/', '.');
            ProblemList problemList = new ProblemList(bundleName, fullName);
            String type = typeOf(eJson, "element-meta/" + folder + "/e.json", problemList);
            Optional<ConfigSchema> compiled =
                    schema == null ? Optional.empty() : schema(schema, "element-meta/" + folder, problemList);
            if (type != null && problemList.isEmpty()) {
                data.add(new TypeData(fullName, type, compiled, bundleId));
            }
            problems.addAll(problemList.problems());
        }

        public TypeFiles done() {
            return new TypeFiles(data, problems);
        }

        private static @Nullable String typeOf(FileContent eJson, String file, ProblemList problemList) {
            ObjectNode object = StrictJson.read(eJson, file, problemList);
            if (object == null) {
                return null;
            }
            if (!object.path("type").isTextual()) {
                problemList.add(
                        file,
                        "type",
                        "a text, empty for a Meta",
                        Kind.withValue(object.path("type")),
                        "Correct it in the bundle that brings the file.");
                return null;
            }
            return object.path("type").textValue().strip();
        }

        private static Optional<ConfigSchema> schema(FileContent content, String folder, ProblemList problemList) {
            String file = folder + "/config.schema.json";
            ObjectNode object = StrictJson.read(content, file, problemList);
            return object == null ? Optional.empty() : ConfigSchema.compile(object, file, problemList);
        }
    }
}
