package dev.corpkit.element.runtime.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.ClasspathSchemaLoader;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.json.StrictJson;
import dev.corpkit.element.runtime.problems.ProblemList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema (draft 2020-12) and its problemList in a person's words. A schema may say what it expects of a field by
 * {@code x-expected}, what to do by {@code x-remedy}, the usual form of a text by {@code x-usual}, and by {@code x-shown: true}
 * that its value is no secret and may be shown where it is wrong. Meta schemas come from
 * the validator's own jar; nothing is fetched. The validator's messages are not passed on: some quote values. Immutable,
 * thread-safe.
 */
public final class ConfigSchema {

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");

    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword(Expectation.KEYWORD))
            .keyword(new NonValidationKeyword(Expectation.REMEDY))
            .keyword(new NonValidationKeyword(Expectation.SHOWN))
            .keyword(new NonValidationKeyword(Warnings.USUAL))
            .build();

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .metaSchema(DIALECT)
            .defaultMetaSchemaIri(DIALECT.getIri())
            .schemaLoaders(loaders -> loaders.values(list -> {
                list.clear();
                list.add(new ClasspathSchemaLoader(JsonSchemaFactory.class::getClassLoader));
            }))
            .build();

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .regularExpressionFactory(EcmaPattern::compile)
            .build();

    private final JsonNode source;
    private final JsonSchema schema;

    private ConfigSchema(JsonNode source, JsonSchema schema) {
        this.source = source;
        this.schema = schema;
    }

    /** Compiles a schema; where it is none, {@code problemList} has more and the result is empty. */
    public static Optional<ConfigSchema> compile(ObjectNode source, String file, ProblemList problemList) {
        try {
            JsonSchema ofSchemas = FACTORY.getSchema(SchemaLocation.of(DIALECT.getIri()), CONFIG);
            Set<ValidationMessage> wrong = ofSchemas.validate(source);
            if (!wrong.isEmpty()) {
                wrong.forEach(message -> problemList.add(
                        file, Violation.fieldOf(message), "a JSON Schema (draft 2020-12)", "something else"));
                return Optional.empty();
            }
            JsonSchema schema = FACTORY.getSchema(source, CONFIG);
            schema.initializeValidators();
            return Optional.of(new ConfigSchema(source, schema));
        } catch (JsonSchemaException | PatternSyntaxException e) {
            problemList.add(
                    file, null, "a JSON Schema (draft 2020-12) that needs no other file", "one that cannot be used");
            return Optional.empty();
        }
    }

    /** A schema that comes with this bundle, from a resource beside {@code owner}. */
    public static ConfigSchema own(Class<?> owner, String name) {
        ProblemList problemList = new ProblemList("element-runtime", null);
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            FileContent content = FileContent.of(in.readAllBytes());
            return Optional.ofNullable(StrictJson.read(content, name, problemList))
                    .flatMap(source -> compile(source, name, problemList))
                    .orElseThrow(() -> new IllegalStateException(
                            problemList.problems().get(0).message()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** {@link SchemaLevels#check} by this schema alone. */
    public void check(JsonNode object, String file, Function<JsonNode, String> shown, ProblemList problemList) {
        new SchemaLevels(List.of(this)).check(object, object, file, shown, problemList);
    }

    /** {@link SchemaLevels#warn} by this schema alone. */
    public void warn(JsonNode object, String file, ProblemList problemList) {
        new SchemaLevels(List.of(this)).warn(object, file, problemList);
    }

    JsonNode source() {
        return source;
    }

    /** The rules that an object breaks; empty where that cannot be told. */
    Optional<List<Violation>> violations(JsonNode object) {
        return Optional.ofNullable(validate(object))
                .map(messages -> messages.stream()
                        .filter(message -> !isPartOfChoice(message, messages))
                        .map(message -> Violation.of(message, source, object))
                        .toList());
    }

    /** Null where a text overflows the matcher of a pattern. The validator would log whole objects at debug level. */
    private @Nullable Set<ValidationMessage> validate(JsonNode object) {
        try {
            return schema.validate(
                    object,
                    (ExecutionContext context) -> context.getExecutionConfig().setDebugEnabled(false));
        } catch (StackOverflowError e) {
            return null;
        }
    }

    /** Why one branch of a choice fails is said by the choice, which names all branches. */
    private static boolean isPartOfChoice(ValidationMessage message, Set<ValidationMessage> all) {
        String path = message.getEvaluationPath().toString();
        return all.stream()
                .filter(other -> CHOICES.contains(other.getType()))
                .filter(other -> other.getInstanceLocation().equals(message.getInstanceLocation()))
                .anyMatch(choice -> path.startsWith(choice.getEvaluationPath() + "/"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfigSchema that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
