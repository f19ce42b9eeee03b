package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Samples;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Profile;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.List;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The sample bundles: a Type of one's own beside the official one, and one over it. */
public class OwnTypeIT extends WeComScenario {

    private static final String APP = "types";
    private static final String ALIAS = "阿示";

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        AppFiles app = AppFiles.withAuth(scratch, APP);
        enterprise(wecom, "wpBeside", 21);
        enterprise(wecom, "wpOver", 22);
        app.corp("corps.Official", "wpBeside")
                .corp("corps.Mine", "corps.MyQywxProxyType", "wpBeside")
                .corp("corps.Careful", "wpOver");
    }

    private static void enterprise(Simulator wecom, String corpId, int seed) {
        wecom.world()
                .addEnterprise(EnterpriseShape.of("示例企业" + seed, 120, 9, seed).withCorpId(corpId))
                .apply(new MemberChange.Joins(new Member(
                        "withAlias",
                        null,
                        "示例成员",
                        Member.ACTIVE,
                        List.of(Post.in(1)),
                        1,
                        null,
                        new Profile(ALIAS, null, null, null, null, null, null, null, null))));
    }

    @Test
    public void ownTypeLivesBesideTheOfficialOne() throws BundleException {
        assertThat(status(APP, "corps.Mine").state()).isEqualTo(State.WAITING);
        assertThat(status(APP, "corps.Mine").waitingFor()).isEqualTo("corps.MyQywxProxyType");

        Bundle ownType = context.installBundle("reference:" + Samples.ownType().toUri());
        ownType.start();
        QywxProxyCorp official = authorizedCorp(APP, "corps.Official");
        QywxProxyCorp mine = corp(APP, "corps.Mine");
        official.syncCorp();
        mine.syncCorp();

        Mirror.assertExact(official, wecom().visible("wpBeside"));
        CorpMember shown = mine.getMember("withAlias");
        assertThat(shown).isNotNull();
        assertThat(shown.getName()).isEqualTo(ALIAS);
        assertThat(mine.getMembers()).hasSameSizeAs(official.getMembers());

        ownType.uninstall();
        eventually(() -> assertThat(status(APP, "corps.Mine").state()).isEqualTo(State.WAITING));
        assertThat(status(APP, "corps.Official").state()).isEqualTo(State.LOADED);
    }

    @Test
    public void typeOverTheOfficialOneTakesItsInstancesAndGivesThemBack() throws BundleException {
        QywxProxyCorp official = authorizedCorp(APP, "corps.Careful");
        official.syncCorp();
        List<String> many = official.getMembers().stream()
                .limit(101)
                .map(CorpMember::getMemberId)
                .toList();

        Bundle overrideType =
                context.installBundle("reference:" + Samples.overrideType().toUri());
        overrideType.start();
        eventually(() -> assertThat(corp(APP, "corps.Careful")).isNotSameAs(official));
        QywxProxyCorp careful = corp(APP, "corps.Careful");
        assertThat(careful.getMembers()).hasSize(121);
        assertThatThrownBy(() -> careful.offlineMember(many)).isInstanceOf(CorpArgumentException.class);
        assertThat(careful.getMembers("offline")).isEmpty();

        overrideType.uninstall();
        eventually(() -> assertThat(corp(APP, "corps.Careful")).isNotSameAs(careful));
        corp(APP, "corps.Careful").offlineMember(many);
        assertThat(corp(APP, "corps.Careful").getMembers("offline")).hasSize(101);
    }
}
