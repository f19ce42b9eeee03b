package dev.corpkit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.List;
import org.junit.Test;
import org.osgi.framework.InvalidSyntaxException;

/** Two apps declare {@code corps.MyQywxProxyCorp}: two instances and two sets of data. */
public class SameNameInTwoAppsIT extends WeComScenario {

    private static final String NAME = "corps.MyQywxProxyCorp";

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业一", 40, 6, 11).withCorpId("wpOfFirst"));
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业二", 25, 4, 12).withCorpId("wpOfSecond"));
        AppFiles.withAuth(scratch, "first").corp(NAME, "wpOfFirst");
        AppFiles.withAuth(scratch, "second").corp(NAME, "wpOfSecond");
    }

    @Test
    public void eachHasItsOwnInstanceAndItsOwnData() {
        QywxProxyCorp first = authorizedCorp("first", NAME);
        QywxProxyCorp second = authorizedCorp("second", NAME);

        first.syncCorp();
        assertThat(second.getMembers()).isEmpty();
        second.syncCorp();

        Mirror.assertExact(first, wecom().visible("wpOfFirst"));
        Mirror.assertExact(second, wecom().visible("wpOfSecond"));
        String someone = first.getMembers().get(0).getMemberId();
        assertThat(second.getMember(someone)).isNull();

        first.offlineMember(List.of(someone));
        assertThat(first.getMembers("offline")).hasSize(1);
        assertThat(second.getMembers("offline")).isEmpty();
    }

    @Test
    public void eachIsAServiceThatNamesItsApp() throws InvalidSyntaxException {
        corp("first", NAME);
        corp("second", NAME);

        for (String app : List.of("first", "second")) {
            String filter = "(&(app.id=" + app + ")(element.fullName=" + NAME + ")(element.type=corps.QywxProxyType))";
            assertThat(context.getServiceReferences(Corp.class, filter)).hasSize(1);
            assertThat(context.getServiceReferences(QywxProxyCorp.class, filter))
                    .hasSize(1);
        }
    }
}
