package dev.corpkit.element.runtime.variables;

import dev.corpkit.findings.KnownSecrets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one app may read of the surroundings: names that begin with its prefix and with none of an app that came before it or
 * with it, and names that the operator's configuration gives it. A longer prefix counts no more than a shorter one: whoever
 * chooses an appId would else choose whose names to take.
 */
public final class AppSurroundings {

    private static final String CONFIGURATION = "dev.corpkit.element.runtime.cfg";

    /** Names of what is a secret in whatever field it stands. */
    private static final Pattern TELLING =
            Pattern.compile("secret|token|key|passw|credential", Pattern.CASE_INSENSITIVE);

    private final String appId;
    private final Collection<String> others;
    private final Set<String> named;
    private final Function<String, @Nullable String> values;
    private final String prefix;

    AppSurroundings(
            String appId, Collection<String> others, Set<String> named, Function<String, @Nullable String> values) {
        this.appId = appId;
        this.others = Set.copyOf(others);
        this.named = Set.copyOf(named);
        this.values = values;
        this.prefix = prefixOf(appId);
    }

    /** What is wrong with reading a name, and what to do. */
    record Refusal(String expected, String found, String remedy) {}

    /** {@code CORPKIT_APP_MY_APP_} of the app {@code my-app}. */
    static String prefixOf(String appId) {
        return "CORPKIT_APP_" + appId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_";
    }

    /** The value; empty where there is none, or not for this app. */
    Optional<String> value(String name) {
        Optional<String> value = isAllowed(name) ? Optional.ofNullable(values.apply(name)) : Optional.empty();
        value.filter(secret -> TELLING.matcher(name).find()).ifPresent(KnownSecrets::add);
        return value;
    }

    /** Why a value that is there is not for this app; empty where there is none, or it is. */
    Optional<Refusal> refusal(String name) {
        if (name.isEmpty() || isAllowed(name) || values.apply(name) == null) {
            return Optional.empty();
        }
        Optional<String> other = isOwn(name) ? other(name) : Optional.empty();
        return Optional.of(new Refusal(
                "a name that only app " + appId + " may read: " + prefix + "…",
                "'" + name + "'"
                        + other.map(id -> ", which is app " + id + "'s as well").orElse(", which is not this app's"),
                (other.isPresent() ? "Give one of the two another appId, or add " : "Rename it, or add ") + line(name)
                        + " to " + CONFIGURATION + "."));
    }

    /** How to give this app a value of that name. */
    String advice(String name) {
        String own = isOwn(name) ? name : prefix + name;
        return isOwn(name)
                ? "Add " + name + " to envVars, or export it as an environment variable before CorpKit starts."
                : "Add " + name + " to envVars, or write {{" + own
                        + "}} and export that as an environment variable before CorpKit starts.";
    }

    private String line(String name) {
        String key = appId.replaceAll("([\\s=:#!\\\\])", "\\\\$1");
        String all = named.isEmpty()
                ? name
                : String.join(", ", named.stream().sorted().toList()) + ", " + name;
        return "env." + key + " = " + all;
    }

    private boolean isAllowed(String name) {
        return !name.isEmpty()
                && (named.contains(name) || isOwn(name) && other(name).isEmpty());
    }

    private boolean isOwn(String name) {
        return name.startsWith(prefix) && name.length() > prefix.length();
    }

    /** Another app whose prefix fits the name, too. */
    private Optional<String> other(String name) {
        return others.stream()
                .filter(id -> name.startsWith(prefixOf(id)))
                .sorted()
                .findFirst();
    }
}
