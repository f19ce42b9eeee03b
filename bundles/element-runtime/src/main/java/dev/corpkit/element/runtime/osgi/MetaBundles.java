package dev.corpkit.element.runtime.osgi;

import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.types.TypeFiles;
import dev.corpkit.element.runtime.types.TypeTable;
import dev.corpkit.findings.IoFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Reads what bundles carry below {@code element-meta/}, from the time they are resolved until they are not. */
final class MetaBundles implements BundleTrackerCustomizer<Bundle> {

    /** A bundle that is started or stopped keeps its data; only its services come and go. */
    static final int STATES = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private static final String ROOT = "/element-meta/";
    private static final String E_JSON = "/e.json";

    private final TypeTable table;
    private final Runnable changed;

    MetaBundles(TypeTable table, Runnable changed) {
        this.table = table;
        this.changed = changed;
    }

    @Override
    public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (isFragment(bundle)) {
            return null;
        }
        Enumeration<URL> entries = bundle.findEntries(ROOT, "e.json", true);
        if (entries == null) {
            return null;
        }
        table.put(bundle.getBundleId(), read(bundle, entries));
        changed.run();
        return bundle;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        // Its files are the same in all tracked states.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        table.removeBundle(bundle.getBundleId());
        changed.run();
    }

    private static TypeFiles read(Bundle bundle, Enumeration<URL> entries) {
        TypeFiles.Reader reader = new TypeFiles.Reader(bundle.getBundleId(), name(bundle));
        for (URL eJson : Collections.list(entries)) {
            String path = eJson.getPath();
            String folder = path.substring(path.indexOf(ROOT) + ROOT.length(), path.length() - E_JSON.length());
            URL schema = bundle.getEntry(ROOT + folder + "/config.schema.json");
            reader.read(folder, content(eJson), schema == null ? null : content(schema));
        }
        return reader.done();
    }

    private static FileContent content(URL entry) {
        try (InputStream in = entry.openStream()) {
            return FileContent.of(in.readAllBytes());
        } catch (IOException e) {
            return FileContent.trouble("a readable entry", "one that cannot be read: " + IoFailure.inWords(e));
        }
    }

    /** A fragment's files are found through its host. */
    private static boolean isFragment(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    private static String name(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name == null ? "bundle " + bundle.getBundleId() : name;
    }
}
