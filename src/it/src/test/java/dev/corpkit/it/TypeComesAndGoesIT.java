package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.Arrays;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The bundle of the official Type is stopped and started under live instances. */
public class TypeComesAndGoesIT extends WeComScenario {

    private static final String APP = "living";
    private static final String NAME = "corps.Living";

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 50, 6, 31).withCorpId("wpLiving"));
        AppFiles.withAuth(scratch, APP).corp(NAME, "wpLiving");
    }

    @Test
    public void instancesWaitWhileItIsGoneAndReturnWithTheirData() throws Exception {
        QywxProxyCorp before = authorizedCorp(APP, NAME);
        before.syncCorp();
        Bundle type = bundle("dev.corpkit.corps.qywxproxy");

        type.stop();
        eventually(() -> assertThat(status(APP, NAME).state()).isEqualTo(State.WAITING));
        assertThat(status(APP, NAME).waitingFor()).isEqualTo("corps.QywxProxyType");
        assertThat(context.getServiceReferences(Corp.class, null)).isEmpty();
        assertThatThrownBy(() -> app(APP).getElement(NAME))
                .isInstanceOf(ElementNotFoundException.class)
                .hasMessageContaining("corps.QywxProxyType");

        type.start();
        QywxProxyCorp after = corp(APP, NAME);
        assertThat(after).isNotSameAs(before);
        Mirror.assertExact(after, wecom().visible("wpLiving"));
        assertThat(after.syncCorp().isUnchanged()).isTrue();
    }

    @Test
    public void storeGoesAndReturnsWithAllThatStandsOnIt() throws BundleException {
        authorizedCorp(APP, NAME).syncCorp();
        Bundle store = bundle("dev.corpkit.corps.store.jpa");

        store.stop();
        eventually(() -> assertThat(status(APP, NAME).state()).isEqualTo(State.WAITING));

        store.start();
        Mirror.assertExact(corp(APP, NAME), wecom().visible("wpLiving"));
    }

    private Bundle bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}
