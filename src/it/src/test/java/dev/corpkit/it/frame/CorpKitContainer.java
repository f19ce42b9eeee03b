package dev.corpkit.it.frame;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * A scenario inside a running CorpKit: the bundles of today's distribution in one Felix framework per class, in this JVM.
 * What stands in {@link #prepare(Scratch)} runs before the framework starts; test methods run inside it.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class CorpKitContainer {

    /** What a scenario uses from the test's own class path: assertions and the simulated WeCom. */
    private static final String[] SHARED = {
        "org.assertj.core.api",
        "org.assertj.core.api.iterable",
        "dev.corpkit.simulator",
        "dev.corpkit.simulator.blueprint",
        "dev.corpkit.simulator.callbacks",
        "dev.corpkit.simulator.changes",
        "dev.corpkit.simulator.directory",
        "dev.corpkit.simulator.faults",
        "dev.corpkit.simulator.generator",
        "dev.corpkit.simulator.oracle",
        "dev.corpkit.simulator.scope",
        "dev.corpkit.simulator.world"
    };

    /** The probe bundle's context: the scenario's way into the framework. */
    @Inject
    protected BundleContext context;

    /** What the scenario's folders hold before the framework starts. */
    protected void prepare(Scratch scratch) {}

    /** Bundles of the scenario besides the distribution's. */
    protected List<Path> moreBundles() {
        return List.of();
    }

    /** Bundles of the distribution that the scenario goes without, by the beginning of their files' names. */
    protected List<String> without() {
        return List.of();
    }

    /** Where this framework answers WeCom's callbacks: it takes any free port. */
    protected final URI http() {
        return door("(!(dev.corpkit.door=operators))");
    }

    /** Where this framework answers operators. */
    protected final URI operators() {
        return door("(dev.corpkit.door=operators)");
    }

    private URI door(String which) {
        try {
            ServiceReference<?>[] http =
                    context.getAllServiceReferences("org.osgi.service.servlet.runtime.HttpServiceRuntime", which);
            Object endpoint =
                    Objects.requireNonNull(Objects.requireNonNull(http, which)[0].getProperty("osgi.http.endpoint"));
            return URI.create(endpoint instanceof String[] several ? several[0] : endpoint.toString());
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks what this framework answers at a path; where operators are answered, if it begins with {@code /system/}. */
    protected final HttpResponse<String> get(String path) {
        return get(path.startsWith("/system/") ? operators() : http(), path);
    }

    /** Asks what a door answers at a path. */
    protected final HttpResponse<String> get(URI door, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(door.resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** This scenario's folders. */
    protected final Scratch scratch() {
        return Scratch.of(getClass().getSimpleName());
    }

    @Configuration
    public final Option[] configuration() {
        Distribution distribution = Distribution.built();
        Scratch scratch = Scratch.fresh(getClass().getSimpleName(), distribution);
        prepare(scratch);
        return new Option[] {
            frameworkStartLevel(5),
            composite(distribution.bundlesByStartLevel(without()).entrySet().stream()
                    .map(level -> started(level.getValue(), level.getKey()))
                    .toArray(Option[]::new)),
            started(moreBundles(), 4),
            folders(scratch),
            junit(),
            systemPackages(SHARED),
        };
    }

    private static Option started(List<Path> bundles, int startLevel) {
        return composite(bundles.stream()
                .map(file -> bundle("reference:" + file.toUri()).startLevel(startLevel))
                .toArray(Option[]::new));
    }

    /** As bin/corpkit-runtime and conf/config.properties have it. */
    private static Option folders(Scratch scratch) {
        return composite(
                frameworkProperty("corpkit.apps").value(scratch.apps().toString()),
                frameworkProperty("corpkit.data").value(scratch.data().toString()),
                systemProperty("corpkit.log").value(scratch.log().toString()),
                systemProperty("logback.configurationFile")
                        .value(scratch.logback().toUri().toString()),
                frameworkProperty("felix.cm.pm").value("memory"),
                frameworkProperty("felix.fileinstall.dir").value(scratch.etc().toString()),
                frameworkProperty("felix.fileinstall.filter").value(".*\\.cfg"),
                frameworkProperty("felix.fileinstall.configEncoding").value("UTF-8"),
                frameworkProperty("felix.fileinstall.noInitialDelay").value("true"),
                frameworkProperty("felix.fileinstall.enableConfigSave").value("false"),
                frameworkProperty("org.apache.felix.http.require.config").value("true"),
                frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"),
                frameworkProperty("org.osgi.service.http.port").value("0"),
                frameworkProperty("corpkit.operators.port").value("0"),
                frameworkProperty("gosh.args").value("--nointeractive"));
    }

    /** Pax Exam's own JUnit bundles by its links: no mvn: URL, hence no network and no settings.xml. */
    private static Option junit() {
        String links = "link:classpath:META-INF/links/";
        return composite(
                systemProperty("pax.exam.invoker").value("junit"),
                bundle(links + "org.apache.servicemix.bundles.hamcrest.link"),
                bundle(links + "org.apache.servicemix.bundles.junit.link"),
                bundle(links + "org.ops4j.pax.exam.invoker.junit.link"));
    }
}
