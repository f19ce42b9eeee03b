package dev.corpkit.element.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** All apps of this runtime and what is wrong with them. An OSGi service. Thread-safe. */
@ProviderType
public interface Apps {

    /** The loaded apps, ordered by id. */
    List<App> getApps();

    /**
     * The app of that id.
     *
     * @throws ElementNotFoundException if there is none; the message lists the known ids
     */
    App getApp(String appId);

    /** What is wrong now, apps and elements alike, ordered by app, fullName, file and field (contract row E7). */
    List<ElementProblem> getProblems();
}
