package dev.corpkit.element.runtime.scan;

import dev.corpkit.element.runtime.files.FileContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds files whose names are a slip away from those that are read, and business files without their {@code e.json}. */
final class MisnamedFiles {

    static final String APP_JSON = "app.json";
    static final String E_JSON = "e.json";

    private static final String JSON = ".json";
    private static final Set<String> SLIPS = Set.of(JSON, ".jsn", ".josn", ".jason", "json", ".json.txt");

    private final Folder folder;
    private final List<String> names;

    /** Of a folder with its children. */
    MisnamedFiles(Folder folder, List<Path> children) {
        this.folder = folder;
        this.names =
                children.stream().map(child -> child.getFileName().toString()).toList();
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** For a folder outside of every app. */
    Optional<Stray> withoutAppJson() {
        return without(APP_JSON, meantAs(APP_JSON));
    }

    /** For a folder of an app. */
    Optional<Stray> withoutEJson() {
        List<String> meant = meantAs(E_JSON);
        if (!meant.isEmpty() || !has(businessFile())) {
            return without(E_JSON, meant);
        }
        return Optional.of(new Stray(
                folder.file(E_JSON),
                "a file, since " + businessFile() + " is beside it",
                "nothing",
                "Add " + folder.file(E_JSON) + " with type and title, or delete " + folder.file(businessFile()) + "."));
    }

    /** The name of the business file in a folder with {@code e.json}. */
    String businessFile() {
        return folder.name() + JSON;
    }

    /** What to say where there is no business file. */
    FileContent missingBusinessFile() {
        List<String> others = names.stream()
                .filter(name -> !name.equals(E_JSON) && isJson(name.toLowerCase(Locale.ROOT)))
                .toList();
        return others.isEmpty() ? FileContent.MISSING : FileContent.missing(businessFile(), others);
    }

    /** Files that the walk itself reads, so that nobody enters them. */
    boolean isRead(String name) {
        return name.equals(APP_JSON) || name.equals(E_JSON) || (has(E_JSON) && name.equals(businessFile()));
    }

    private Optional<Stray> without(String wanted, List<String> meant) {
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stray(
                        folder.file(wanted),
                        "a file of exactly that name",
                        "nothing, beside " + String.join(", ", meant),
                        "Rename " + String.join(" or ", meant) + " to " + wanted + "."));
    }

    private List<String> meantAs(String wanted) {
        String stem = wanted.substring(0, wanted.length() - JSON.length());
        return names.stream()
                .filter(name -> !name.equals(wanted))
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(stem))
                .filter(name -> SLIPS.contains(name.toLowerCase(Locale.ROOT).substring(stem.length())))
                .toList();
    }

    private static boolean isJson(String name) {
        return SLIPS.stream().filter(slip -> slip.startsWith(".")).anyMatch(name::endsWith);
    }
}
