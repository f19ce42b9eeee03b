package dev.corpkit.element.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An instance that derives further elements of its own app from template elements, so that an element comes and goes without
 * anyone writing files. A derived element goes through the same Type as one of files; a folder in the
 * app of the same fullName, or one that stands for the same by {@link ElementType#getIdentityFields}, takes its place.
 */
@ConsumerType
public interface ElementSource {

    /**
     * The elements that should be there now. Asked in every round of the runtime, on a thread of the runtime; must return
     * quickly and without the network. An element that is no longer named is unloaded, its data stays. Where this throws, the
     * former answer stays and the runtime reports a problem. Of several elements of one fullName the first counts, and
     * of several sources the first by its own fullName; the others are problems. A derived element is not asked itself.
     */
    List<DerivedElement> getDerivedElements();
}
