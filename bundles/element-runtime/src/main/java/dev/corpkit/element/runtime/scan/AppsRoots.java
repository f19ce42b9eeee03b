package dev.corpkit.element.runtime.scan;

import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.findings.IoFailure;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The folders apps are looked for in. A root that cannot be read, say an unmounted disk, is no removal of its apps: what was
 * last seen there stands until it is back. Used by one thread.
 */
public final class AppsRoots {

    private final List<Path> roots;
    private final FileCache files;
    private final Map<Path, Steady> last = new HashMap<>();

    public AppsRoots(List<Path> roots, FileCache files) {
        this.roots = List.copyOf(roots);
        this.files = files;
    }

    /** Looks at every root now. */
    public Scan scan() {
        files.nextRound();
        List<AppFolder> apps = new ArrayList<>();
        List<Stray> strays = new ArrayList<>();
        for (Path root : roots) {
            Steady seen = last.computeIfAbsent(root, r -> new Steady());
            try {
                seen.accept(new RootWalk(root, files, seen.scan()).walk());
            } catch (NoSuchFileException e) {
                strays.add(new Stray(
                        root.toString(),
                        "a folder with apps",
                        "nothing",
                        "Make the folder, or correct appsRoots of dev.corpkit.element.runtime.cfg."));
            } catch (IOException | InvalidPathException e) {
                strays.add(new Stray(
                        root.toString(),
                        "a readable folder with apps",
                        "one that cannot be read: " + IoFailure.inWords(e),
                        "Give the account that runs CorpKit the right to read it, or mount the disk that it is on."));
            }
            apps.addAll(seen.scan().apps());
            strays.addAll(seen.scan().strays());
        }
        return new Scan(apps, strays);
    }
}
