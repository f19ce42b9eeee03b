package dev.corpkit.element.runtime.scan;

import dev.corpkit.element.runtime.files.FileContent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is taken to be in an apps root. Something is gone only when two looks in a row missed it: editors, archives and
 * network disks make a file vanish for a moment. Until then all stands as it was, so that a renamed folder is never there
 * twice. Used by one thread.
 */
final class Steady {

    private Scan scan = new Scan(List.of(), List.of());
    private Set<String> missed = Set.of();

    Scan scan() {
        return scan;
    }

    /** Takes a look. */
    void accept(Scan seen) {
        Set<String> lost = files(scan);
        lost.removeAll(files(seen));
        if (missed.containsAll(lost)) {
            scan = seen;
        }
        missed = lost;
    }

    private static Set<String> files(Scan scan) {
        Set<String> files = new HashSet<>();
        for (AppFolder app : scan.apps()) {
            add(app.file(), app.appJson(), files);
            for (ElementFolder element : app.elements()) {
                add(element.eFile(), element.eJson(), files);
                add(element.configFile(), element.config(), files);
            }
        }
        return files;
    }

    private static void add(String file, FileContent content, Set<String> files) {
        if (!content.isMissing()) {
            files.add(file);
        }
    }
}
