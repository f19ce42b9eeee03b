package dev.corpkit.element.runtime.scan;

import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.element.runtime.files.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk through one apps root. Hidden folders are passed over, links are followed only where they stay below the root,
 * and no app enters a folder twice, so circles of links end.
 */
final class RootWalk {

    private static final Logger LOG = LoggerFactory.getLogger(RootWalk.class);
    private static final String APP_JSON = "app.json";
    private static final String E_JSON = "e.json";

    private final Path root;
    private final FileCache files;
    private final Scan last;
    private final List<OpenApp> apps = new ArrayList<>();
    private final Set<String> appFolders = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();
    private final List<AppFolder> kept = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();

    /** {@code last} is what was seen there before: it stands for what cannot be read now. */
    RootWalk(Path root, FileCache files, Scan last) {
        this.root = root;
        this.files = files;
        this.last = last;
    }

    /** Fails only where the root itself cannot be read. */
    Scan walk() throws IOException {
        Path realRoot = root.toRealPath();
        enter(new Folder(realRoot, realRoot, List.of()), null);
        List<AppFolder> all = new ArrayList<>(kept);
        apps.forEach(app -> all.add(app.close()));
        return new Scan(all, strays);
    }

    private void enter(Folder folder, @Nullable OpenApp around) throws IOException {
        List<Path> children = folder.children();
        OpenApp app = around;
        if (has(children, APP_JSON)) {
            if (!appFolders.add(folder.path().toString())) {
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
        for (Path child : Folder.realFirst(children)) {
            enterChild(folder.named(child), app);
        }
    }

    private void enterChild(Folder child, @Nullable OpenApp app) {
        List<Stray> found = app == null ? strays : app.strays;
        try {
            Optional<Folder> followed = child.followed();
            if (followed.isPresent()) {
                enterFolder(followed.get(), app, found);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            LOG.debug("Gone while it was looked at file={}", child.file(""));
        } catch (IOException | InvalidPathException e) {
            found.add(new Stray(
                    child.file(""), "one that can be read", e.getClass().getSimpleName()));
            keep(child.file("") + "/", app);
        }
    }

    private void enterFolder(Folder child, @Nullable OpenApp app, List<Stray> found) throws IOException {
        if (!child.isBelowRoot()) {
            found.add(new Stray(child.file(""), "a folder below the apps root", "a link that leads out of it"));
        } else if (!child.hasReadableName()) {
            found.add(new Stray(
                    child.file(""),
                    "a name this process can read (start it with a UTF-8 locale, LC_ALL=C.UTF-8)",
                    "one in another charset"));
        } else {
            enter(child, app);
        }
    }

    /** What cannot be read now is not gone: what was last seen below it stands. */
    private void keep(String prefix, @Nullable OpenApp app) {
        for (AppFolder before : last.apps()) {
            if (before.file().startsWith(prefix)) {
                if (appFolders.add(before.location())) {
                    kept.add(before);
                }
            } else if (app != null && before.location().equals(app.folder.path().toString())) {
                before.elements().stream()
                        .filter(element -> element.eFile().startsWith(prefix))
                        .forEach(app.elements::add);
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
