package dev.corpkit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.osgi.framework.Bundle;

/**
 * The distribution without an Event Admin: nobody is told, and nothing else of ours is missing. Felix's own
 * executor of health checks does not start without one.
 */
public class NoEventAdminIT extends WeComScenario {

    @Override
    protected List<String> without() {
        return List.of("org.apache.felix.eventadmin");
    }

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 40, 5, 98).withCorpId("wpSilent"));
        AppFiles.withAuth(scratch, "silent").corp("corps.Silent", "wpSilent");
    }

    @Test
    public void everyBundleOfOursIsActiveAndTheSyncGoesThrough() {
        assertThat(context.getServiceReference("org.osgi.service.event.EventAdmin"))
                .isNull();
        assertThat(Arrays.stream(context.getBundles())
                        .filter(bundle -> bundle.getSymbolicName().startsWith("dev.corpkit."))
                        .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                        .map(Bundle::getSymbolicName))
                .isEmpty();

        QywxProxyCorp corp = authorizedCorp("silent", "corps.Silent");
        assertThat(corp.syncCorp().getProblems()).isEmpty();
        Mirror.assertExact(corp, wecom().visible("wpSilent"));
    }
}
