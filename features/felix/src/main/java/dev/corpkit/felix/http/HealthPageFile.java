package dev.corpkit.felix.http;

import dev.corpkit.findings.configuration.ConfigurationValues;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The health page's {@code .cfg}: without a path, or with one that is none, the page would be gone. */
final class HealthPageFile {

    static final String PID = "org.apache.felix.hc.core.impl.servlet.HealthCheckExecutorServlet";
    static final String PATH = "servletPath";

    /** The operators' door has it. */
    private static final String CONTEXT = "servletContextName";

    private static final String OPERATORS_CONTEXT = "corpkit-operators";

    private static final String FORMAT = "format";
    private static final String ORIGIN = "cors.accessControlAllowOrigin";
    private static final String STATUSES = "httpStatusMapping";
    private static final String USUAL_STATUSES =
            "OK:200,WARN:200,CRITICAL:503,TEMPORARILY_UNAVAILABLE:503,HEALTH_CHECK_ERROR:503";
    private static final Pattern STATUS_LISTS = Pattern.compile("[A-Z_]+:[1-5]\\d\\d(,[A-Z_]+:[1-5]\\d\\d)*");
    private static final Pattern PATHS = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
    private static final Set<String> FORMATS = Set.of("json", "txt");
    private static final Pattern ORIGINS = Pattern.compile("\\*|null|https?://[^\\s/,]+");
    private static final Set<String> OTHERS =
            Set.of("timeout", "tags", "combineTagsWithOr", "disabled", "webconsole.configurationFactory.nameHint");

    private HealthPageFile() {}

    static FrameworkFile file() {
        return new FrameworkFile(PID, HealthPageFile::read, false, Map.of(), OTHERS::contains);
    }

    static Map<String, String> read(ConfigurationValues values) {
        return Map.of(
                CONTEXT,
                        values.value(
                                CONTEXT,
                                OPERATORS_CONTEXT,
                                OPERATORS_CONTEXT,
                                text -> Optional.of(text).filter(OPERATORS_CONTEXT::equals)),
                PATH, values.value(PATH, "/system/health", "a path like /system/health", text -> like(PATHS, text)),
                FORMAT,
                        values.value(
                                FORMAT,
                                "json",
                                "one of json, txt",
                                text -> Optional.of(text).filter(FORMATS::contains)),
                STATUSES,
                        values.value(
                                STATUSES,
                                USUAL_STATUSES,
                                "results and HTTP statuses like OK:200,CRITICAL:503",
                                text -> like(STATUS_LISTS, text)),
                ORIGIN,
                        values.value(
                                ORIGIN, "", "nothing, or an origin like https://host", text -> like(ORIGINS, text)));
    }

    private static Optional<String> like(Pattern pattern, String text) {
        return Optional.of(text).filter(pattern.asMatchPredicate());
    }
}
