package dev.corpkit.corps.shell;

import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.findings.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Finds the instances that commands name; where there are none because the store is not open, says so. Thread-safe. */
@Component(service = Instances.class)
public final class Instances {

    /** What the parameters of commands mean. */
    static final String APP = "id of the app, where several apps declare it";

    static final String AUTH = "fullName or suite of the auth element";
    static final String CORP = "fullName of the organization";

    private final Apps apps;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StoreTrouble trouble;

    /** Of the running apps. */
    @Activate
    public Instances(@Reference Apps apps) {
        this.apps = apps;
    }

    /** While the store has this trouble. */
    public Instances(Apps apps, StoreTrouble trouble) {
        this(apps);
        this.trouble = trouble;
    }

    /** What is wrong with the store; empty while it works. */
    public Optional<String> storeTrouble() {
        return Optional.ofNullable(trouble).map(StoreTrouble::message);
    }

    /**
     * An instance.
     *
     * @param status what was declared of it
     * @param instance itself
     */
    public record Found<T>(ElementStatus status, T instance) {}

    /**
     * All loaded instances of a kind, by app and fullName.
     *
     * @throws IllegalStateException if there are none, and the store has trouble, or no app is loaded and something is wrong: then
     *     nothing is known of them
     */
    public <T> List<Found<T>> all(Class<T> kind) {
        List<Found<T>> found = loaded(kind);
        if (found.isEmpty()) {
            storeTrouble().ifPresent(why -> {
                throw new IllegalStateException(why);
            });
            if (apps.getApps().isEmpty() && !apps.getProblems().isEmpty()) {
                throw new IllegalStateException("No app is loaded: see corps:problems");
            }
        }
        return found;
    }

    /** The same for lists of what is wrong: none where nothing is known of them. */
    public <T> List<Found<T>> loaded(Class<T> kind) {
        List<Found<T>> found = new ArrayList<>();
        for (App app : apps.getApps()) {
            for (ElementStatus status : app.getElements()) {
                if (status.state() == State.LOADED) {
                    add(app, status, kind, found);
                }
            }
        }
        return found;
    }

    private static <T> void add(App app, ElementStatus status, Class<T> kind, List<Found<T>> found) {
        try {
            Object instance = app.getElement(status.fullName());
            if (kind.isInstance(instance)) {
                found.add(new Found<>(status, kind.cast(instance)));
            }
        } catch (ElementException gone) {
            // Its Type left between the two questions: it is not loaded any more.
        }
    }

    /**
     * The one instance of that name; an empty appId is enough where only one app declares it.
     *
     * @throws NoSuchElementException if none is loaded
     * @throws IllegalArgumentException if several apps declare it
     */
    <T> T one(Class<T> kind, String appId, String fullName) {
        List<Found<T>> named = all(kind).stream()
                .filter(found -> found.status().fullName().equals(fullName))
                .filter(found -> appId.isEmpty() || found.status().appId().equals(appId))
                .toList();
        if (named.size() == 1) {
            return named.get(0).instance();
        }
        if (named.isEmpty()) {
            throw new NoSuchElementException(
                    "No " + fullName + (appId.isEmpty() ? "" : " in app " + appId) + " is loaded. Loaded: "
                            + names(all(kind)) + ". See corps:problems; data without an element is in corps:orphans.");
        }
        throw new IllegalArgumentException(
                fullName + " is declared by several apps: " + names(named) + ". Add --app and the app's id.");
    }

    /**
     * Refuses the id of an app that is not there; an empty one means all.
     *
     * @throws NoSuchElementException if no such app is loaded
     * @throws IllegalStateException if none is, and the store has trouble
     */
    void requireApp(String appId) {
        if (!appId.isEmpty()
                && apps.getApps().stream().noneMatch(app -> app.getAppId().equals(appId))) {
            throw new NoSuchElementException("No app " + appId + " is loaded. Loaded: "
                    + Listed.of(apps.getApps().stream().map(App::getAppId).toList()) + ". See corps:problems.");
        }
    }

    private static <T> String names(List<Found<T>> found) {
        return Listed.of(found.stream()
                .map(one -> one.status().appId() + "/" + one.status().fullName())
                .toList());
    }
}
