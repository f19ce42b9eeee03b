package dev.corpkit.element.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The code of a Type: makes instances (contract row E3). Registered as an OSGi service with the service property
 * {@link ElementProperties#FULL_NAME}; of several services of one name the highest {@code service.ranking} is used (contract
 * row E9). Its data ({@code e.json}, optionally {@code config.schema.json}) lies in a bundle below {@code element-meta/}.
 */
@ConsumerType
public interface ElementType {

    /** Interfaces under which instances of this Type are registered as OSGi services (contract row E5). */
    List<Class<?>> getInterfaces();

    /**
     * Fields at the top of the business file by whose values together an element says what it stands for. Where two elements of
     * one app have them all and equal, the runtime lets a derived one (see {@link ElementSource}) give way to one with files of
     * its own; of several with files it reports each, and all are loaded. Empty where each element stands for itself. Called on
     * a thread of the runtime, in every round: must return at once.
     */
    default List<String> getIdentityFields() {
        return List.of();
    }

    /**
     * Fields of the business file by whose values together an element holds what no other may hold, in whatever app; dotted paths
     * such as {@code authConfig.suiteId}. Where two elements have them all and equal, the runtime reports each, and all are
     * loaded. Empty where elements do not get in each other's way. Called as {@link #getIdentityFields()} is.
     */
    default List<String> getExclusiveFields() {
        return List.of();
    }

    /**
     * Fields of the business file that name other elements. The runtime reports each that leads nowhere; the element is loaded
     * nevertheless, for the other may come. Called as {@link #getIdentityFields()} is.
     */
    default List<ElementReference> getReferences() {
        return List.of();
    }

    /**
     * Makes an instance. Called by the runtime for each declared element, on a thread of the runtime; must not block on the
     * network. Where the instance is {@link AutoCloseable} it is closed when the element is swapped, removed, or the Type
     * leaves; where it is an {@link ElementLifecycle} it is told once it can be found by others.
     *
     * @throws ElementConfigException if the business file is wrong in a way its schema cannot say
     */
    Object create(ElementDefinition definition);
}
