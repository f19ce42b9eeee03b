package dev.corpkit.element.api;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A folder of elements (contract row E1). Each loaded app is also an OSGi service under this interface with the service
 * properties {@link ElementProperties#APP_ID} and {@link ElementProperties#APP_TITLE}. Thread-safe.
 */
@ProviderType
public interface App {

    /** The app's id: {@code appId} of {@code app.json}, else the folder's name. */
    String getAppId();

    /** Display title; the id where {@code app.json} names none. */
    String getTitle();

    /** Version as written in {@code app.json}, {@code 1.0.0} where absent. */
    String getVersion();

    /** Ids of the parent apps, in the order in which they are asked (contract row E4). */
    List<String> getExtends();

    /**
     * What Types read as defaults of this app's elements: {@code settings} of {@code app.json}, and of its parents where it
     * says nothing of the name. Unmodifiable; what they mean, and which there are, is the Types' affair.
     */
    default Map<String, String> getSettings() {
        return Map.of();
    }

    /**
     * The instance of that name: this app's own, else its parent apps' in their order (contract row E4). The same object is
     * returned until the element is edited, removed, or its Type leaves.
     *
     * @param fullName the element's folder below the app with dots for separators, matched exactly (contract row E2)
     * @throws ElementNotFoundException if no such instance is loaded; the message lists near names and, where the element
     *     exists but could not be loaded or is a template, why
     */
    Object getElement(String fullName);

    /**
     * {@link #getElement(String)} for callers who expect a type.
     *
     * @throws ElementNotFoundException as above
     * @throws ElementException if the instance is not a {@code type}; the message names both types
     */
    <T> T getElement(String fullName, Class<T> type);

    /** All elements declared in this app's own folder or derived in this app, loaded or not, templates too; ordered by fullName. */
    List<ElementStatus> getElements();
}
