package dev.corpkit.element.runtime.scan;

import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.element.runtime.files.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One walk through one apps root. Hidden folders are passed over, links are followed only where they stay below the root,
 * and no app enters a folder twice, so circles of links end.
 */
final class RootWalk {

    private static final String APP_JSON = "app.json";
    private static final String E_JSON = "e.json";

    private final Path root;
    private final FileCache files;
    private final List<OpenApp> apps = new ArrayList<>();
    private final Set<Path> appFolders = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();
    private final List<Stray> strays = new ArrayList<>();

    RootWalk(Path root, FileCache files) {
        this.root = root;
        this.files = files;
    }

    /** Fails only where the root itself cannot be read. */
    Scan walk() throws IOException {
        Path realRoot = root.toRealPath();
        enter(new Folder(realRoot, realRoot, List.of()), null);
        return new Scan(apps.stream().map(OpenApp::close).toList(), strays);
    }

    private void enter(Folder folder, @Nullable OpenApp around) throws IOException {
        List<Path> children = folder.children();
        OpenApp app = around;
        if (has(children, APP_JSON)) {
            if (!appFolders.add(folder.path())) {
                return;
            }
            app = new OpenApp(folder);
            apps.add(app);
        }
        if (!(app == null ? folders : app.folders).add(folder.path())) {
            return;
        }
        if (has(children, E_JSON)) {
            element(folder, app);
        }
        for (Folder child : folder.folders(children)) {
            enterChild(child, app);
        }
    }

    private void enterChild(Folder child, @Nullable OpenApp app) {
        List<Stray> found = app == null ? strays : app.strays;
        if (!child.isBelowRoot()) {
            found.add(new Stray(child.file(""), "a folder below the apps root", "a link that leads out of it"));
            return;
        }
        try {
            enter(child, app);
        } catch (IOException e) {
            if (Files.exists(child.path())) {
                found.add(new Stray(
                        child.file(""), "a readable folder", e.getClass().getSimpleName()));
            }
        }
    }

    private void element(Folder folder, @Nullable OpenApp app) {
        if (app == null) {
            strays.add(new Stray(folder.file(E_JSON), "an app.json in a folder above", "none"));
        } else if (folder.equals(app.folder)) {
            app.strays.add(
                    new Stray(folder.file(E_JSON), "elements in folders below the app", "one in the app itself"));
        } else {
            String config = folder.name() + ".json";
            app.elements.add(new ElementFolder(
                    folder.fullNameIn(app.folder),
                    folder.file(E_JSON),
                    read(folder, E_JSON),
                    folder.file(config),
                    read(folder, config)));
        }
    }

    private FileContent read(Folder folder, String name) {
        Path file = folder.path().resolve(name);
        try {
            if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(folder.root())) {
                return FileContent.trouble("a file below the apps root", "a link that leads out of it");
            }
        } catch (IOException e) {
            return FileContent.trouble("a file", "a link that leads nowhere");
        }
        return files.read(file);
    }

    private static boolean has(List<Path> children, String name) {
        return children.stream()
                .anyMatch(child -> child.getFileName().toString().equals(name));
    }

    /** An app whose elements are still being looked for. */
    private final class OpenApp {

        private final Folder folder;
        private final FileContent appJson;
        private final Set<Path> folders = new HashSet<>();
        private final List<ElementFolder> elements = new ArrayList<>();
        private final List<Stray> strays = new ArrayList<>();

        OpenApp(Folder folder) {
            this.folder = folder;
            this.appJson = read(folder, APP_JSON);
        }

        AppFolder close() {
            return new AppFolder(
                    folder.path().toString(),
                    folder.name(),
                    folder.file(APP_JSON),
                    appJson,
                    Collections.unmodifiableList(elements),
                    strays);
        }
    }
}
