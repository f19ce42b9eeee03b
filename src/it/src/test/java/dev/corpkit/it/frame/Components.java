package dev.corpkit.it.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** All Declarative Services components of the framework, asked what they wait for. */
public final class Components {

    private final ServiceComponentRuntime scr;

    public Components(ServiceComponentRuntime scr) {
        this.scr = scr;
    }

    /** A line for each component that did not come up and, indented below it, what it waits for; empty if all is well. */
    public List<String> unsatisfied() {
        List<String> lines = new ArrayList<>();
        for (ComponentDescriptionDTO component : scr.getComponentDescriptionDTOs()) {
            describe(component, "", new HashSet<>(), lines);
        }
        return lines;
    }

    private void describe(ComponentDescriptionDTO component, String indent, Set<String> seen, List<String> lines) {
        for (ComponentConfigurationDTO configuration : scr.getComponentConfigurationDTOs(component)) {
            String name = indent + component.name + " of bundle " + component.bundle.symbolicName;
            switch (configuration.state) {
                case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                    lines.add(name + " has no configuration " + Arrays.toString(component.configurationPid));
                case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                    lines.add(name + " failed: " + configuration.failure);
                case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> {
                    lines.add(name);
                    for (UnsatisfiedReferenceDTO reference : configuration.unsatisfiedReferences) {
                        describe(component, reference, indent + "  ", seen, lines);
                    }
                }
                default -> {}
            }
        }
    }

    private void describe(
            ComponentDescriptionDTO owner,
            UnsatisfiedReferenceDTO unsatisfied,
            String indent,
            Set<String> seen,
            List<String> lines) {
        String wanted = Arrays.stream(owner.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .map(reference -> reference.interfaceName)
                .findFirst()
                .orElse("?");
        String target = unsatisfied.target == null ? "" : " " + unsatisfied.target;
        lines.add(indent + "waits for " + unsatisfied.name + ": " + wanted + target);
        if (!seen.add(wanted)) {
            return;
        }
        List<ComponentDescriptionDTO> providers = scr.getComponentDescriptionDTOs().stream()
                .filter(component -> Arrays.asList(component.serviceInterfaces).contains(wanted))
                .toList();
        if (providers.isEmpty()) {
            lines.add(indent + "  which no component of any bundle offers");
        }
        providers.forEach(provider -> describe(provider, indent + "  ", seen, lines));
    }
}
