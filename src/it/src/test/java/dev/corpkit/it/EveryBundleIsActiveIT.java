package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.Components;
import dev.corpkit.it.frame.CorpKitContainer;
import java.util.Arrays;
import java.util.List;
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

    private static int wanted(Bundle bundle) {
        boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
        return fragment ? Bundle.RESOLVED : Bundle.ACTIVE;
    }
}
