package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.Components;
import dev.corpkit.it.frame.CorpKitContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The distribution as it is shipped, with its default configuration and no app. */
public class EveryBundleIsActiveIT extends CorpKitContainer {

    @Inject
    private ServiceComponentRuntime scr;

    @Test
    public void everyBundleIsActiveAndEveryFragmentResolved() {
        eventually(() -> assertThat(
                        context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel())
                .isGreaterThanOrEqualTo(5));

        List<String> asleep = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != wanted(bundle))
                .map(bundle -> bundle.getSymbolicName() + " is in state " + bundle.getState())
                .toList();

        assertThat(asleep).isEmpty();
    }

    @Test
    public void noComponentIsUnsatisfied() {
        Components components = new Components(scr);
        eventually(() -> assertThat(components.unsatisfied()).isEmpty());
    }

    @Test
    public void everyConfigurationOfOursHasAFile() {
        eventually(() -> assertThat(scr.getComponentDescriptionDTOs().stream()
                        .filter(component -> component.name.startsWith("dev.corpkit."))
                        .flatMap(component ->
                                Arrays.stream(component.configurationPid).filter(pid -> !pid.equals(component.name)))
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(files()));
    }

    /** The names of files without their ends are configurations. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(scratch().etc())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("dev.corpkit.") && name.endsWith(".cfg"))
                    .map(name -> name.substring(0, name.length() - ".cfg".length()))
                    .sorted()
                    .toList();
        }
    }

    private static int wanted(Bundle bundle) {
        boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
        return fragment ? Bundle.RESOLVED : Bundle.ACTIVE;
    }
}
