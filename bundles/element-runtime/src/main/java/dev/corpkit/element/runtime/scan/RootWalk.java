package dev.corpkit.element.runtime.scan;

import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.findings.IoFailure;
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

    /** False where that was entered already. */
    private boolean enter(Folder folder, @Nullable OpenApp around) throws IOException {
        List<Path> children = folder.children();
        MisnamedFiles names = new MisnamedFiles(folder, children);
        OpenApp app = around;
        if (names.has(MisnamedFiles.APP_JSON)) {
            if (!appFolders.add(folder.path().toString())) {
                return false;
            }
            app = new OpenApp(folder);
            apps.add(app);
        }
        if (!(app == null ? folders : app.folders).add(folder.path())) {
            return false;
        }
        element(folder, names, app);
        for (Path child : Folder.realFirst(children)) {
            if (!names.isRead(child.getFileName().toString())) {
                enterChild(folder, folder.named(child), app);
            }
        }
        return true;
    }

    private void enterChild(Folder parent, Folder child, @Nullable OpenApp app) {
        List<Stray> found = app == null ? strays : app.strays;
        try {
            Optional<Folder> followed = child.followed();
            if (followed.isPresent()) {
                enterFolder(parent, followed.get(), app, found);
            } else if (Links.isDead(child)) {
                found.add(Links.nowhere(child));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            LOG.debug("Gone while it was looked at file={}", child.file(""));
        } catch (IOException | InvalidPathException e) {
            found.add(Links.isCircle(child, e) ? Links.circle(child) : unreadable(child, e));
            keep(child.file("") + "/", app);
        }
    }

    private static Stray unreadable(Folder child, Exception e) {
        return new Stray(
                child.file(""),
                "one that can be read",
                "one that cannot be read: " + IoFailure.inWords(e),
                "Give the account that runs CorpKit the right to read and enter it.");
    }

    private void enterFolder(Folder parent, Folder child, @Nullable OpenApp app, List<Stray> found) throws IOException {
        boolean link = !child.path().equals(parent.path().resolve(child.name()));
        if (!child.isBelowRoot()) {
            found.add(Links.out(child));
        } else if (!child.hasReadableName()) {
            found.add(new Stray(
                    child.file(""),
                    "a name this process can read",
                    "one in another charset",
                    "Start CorpKit with a UTF-8 locale, LC_ALL=C.UTF-8, or rename it."));
        } else if (link && parent.path().startsWith(child.path())) {
            found.add(Links.circle(child));
        } else if (!enter(child, app) && link) {
            found.add(Links.again(child));
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

    private void element(Folder folder, MisnamedFiles names, @Nullable OpenApp app) {
        boolean declared = names.has(MisnamedFiles.E_JSON);
        if (app == null) {
            (declared ? Optional.of(outsideOfEveryApp(folder)) : names.withoutAppJson()).ifPresent(strays::add);
        } else if (folder.equals(app.folder)) {
            if (declared) {
                app.strays.add(inTheAppItself(folder));
            }
        } else if (declared) {
            app.elements.add(element(folder, names, app.folder));
        } else {
            names.withoutEJson().ifPresent(app.strays::add);
        }
    }

    private ElementFolder element(Folder folder, MisnamedFiles names, Folder app) {
        FileContent config = read(folder, names.businessFile());
        return new ElementFolder(
                folder.fullNameIn(app),
                folder.file(MisnamedFiles.E_JSON),
                read(folder, MisnamedFiles.E_JSON),
                folder.file(names.businessFile()),
                config.isMissing() ? names.missingBusinessFile() : config);
    }

    private static Stray outsideOfEveryApp(Folder folder) {
        return new Stray(
                folder.file(MisnamedFiles.E_JSON),
                "an app.json in a folder above",
                "none",
                "Add app.json to the folder that is the app; {} is enough.");
    }

    private static Stray inTheAppItself(Folder folder) {
        return new Stray(
                folder.file(MisnamedFiles.E_JSON),
                "elements in folders below the app",
                "one in the app itself",
                "Move it, with its business file, to a folder of its own below the app.");
    }

    private FileContent read(Folder folder, String name) {
        Path file = folder.path().resolve(name);
        try {
            if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(folder.root())) {
                return FileContent.trouble(
                        "a file below the apps root",
                        Links.OUT,
                        "Put the file itself there, or link to one below the root.");
            }
        } catch (IOException e) {
            return FileContent.trouble(
                    "a file", Links.failed(e), "Put the file itself there, or let the link lead to one.");
        }
        return files.read(file);
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
            this.appJson = read(folder, MisnamedFiles.APP_JSON);
        }

        AppFolder close() {
            return new AppFolder(
                    folder.path().toString(),
                    folder.name(),
                    folder.file(MisnamedFiles.APP_JSON),
                    appJson,
                    Collections.unmodifiableList(elements),
                    strays);
        }
    }
}
