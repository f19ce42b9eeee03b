package dev.corpkit.element.runtime.instances;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementLifecycle;
import dev.corpkit.element.runtime.problems.ProblemList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the foreign code of Types and instances; none of its failures comes through. */
final class Maker {

    /** What to do about a Type that is wrong itself. */
    static final String FAULT = "This is a fault of the bundle that brings the Type: tell its makers these words.";

    private static final Logger LOG = LoggerFactory.getLogger(Maker.class);

    /** Makes an instance; where that fails, {@code problemList} has more and the result is empty. */
    Optional<Instance> make(App app, Target target, Recipe recipe, ProblemList problemList) {
        try {
            Object service = recipe.lineage()
                    .type()
                    .create(new ElementDefinition(
                            app, target.fullName(), recipe.type(), recipe.title(), recipe.version(), recipe.config()));
            return checked(service, target, recipe, problemList);
        } catch (ElementConfigException e) {
            e.getProblems()
                    .forEach(wrong ->
                            problemList.add(target.configFile(), wrong.field(), wrong.expected(), wrong.found()));
        } catch (ElementException e) {
            problemList.add(
                    target.eFile(),
                    "type",
                    acceptance(recipe),
                    "its refusal: " + e.getMessage(),
                    "Mend what the Type says; it is asked again every half minute.");
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            problemList.add(target.eFile(), "type", acceptance(recipe), "its failure: " + Failure.of(e), FAULT);
        }
        return Optional.empty();
    }

    private Optional<Instance> checked(
            @Nullable Object service, Target target, Recipe recipe, ProblemList problemList) {
        if (service == null) {
            problemList.add(target.eFile(), "type", acceptance(recipe), "no instance", FAULT);
            return Optional.empty();
        }
        Class<?> root = recipe.lineage().meta().getRootInterface();
        List<Class<?>> interfaces = recipe.lineage().type().getInterfaces();
        if (!root.isInstance(service)) {
            refuse(service, root, "as the Meta " + recipe.lineage().metaName() + " wants", target, problemList);
            return Optional.empty();
        }
        for (Class<?> each : interfaces) {
            if (!each.isInstance(service)) {
                refuse(service, each, "as the Type " + recipe.type() + " promises", target, problemList);
                return Optional.empty();
            }
        }
        return Optional.of(new Instance(service, interfaces.isEmpty() ? List.of(root) : interfaces, recipe));
    }

    private void refuse(Object service, Class<?> wanted, String why, Target target, ProblemList problemList) {
        problemList.add(
                target.eFile(),
                "type",
                "an instance of " + wanted.getName() + ", " + why,
                service.getClass().getName(),
                FAULT);
        close(service);
    }

    /** Tells the instance that it is in service. */
    void opened(Object service) {
        if (service instanceof ElementLifecycle lifecycle) {
            try {
                lifecycle.opened();
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                LOG.warn("Instance failed when opened failure={}", Failure.of(e));
            }
        }
    }

    /** Closes the instance if it wants that. */
    void close(Object service) {
        if (service instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                LOG.warn("Instance failed when closed failure={}", Failure.of(e));
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static String acceptance(Recipe recipe) {
        return "the Type " + recipe.type() + " to make an instance";
    }
}
