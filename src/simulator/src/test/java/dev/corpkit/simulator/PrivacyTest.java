package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.file.EnterpriseFileReader;
import dev.corpkit.simulator.world.Provider;
import dev.corpkit.simulator.world.Suite;
import org.junit.jupiter.api.Test;

class PrivacyTest {

    @Test
    void noTextFormOfAMemberOrASecretHolderShowsWhatItHolds() {
        Member member =
                EnterpriseFileReader.parse("small.json", Small.JSON).directory().member("woMEMBERA");
        String texts = member + " " + member.profile() + new MemberChange.Joins(member)
                + new MemberChange.Renamed("woMEMBERA", "张三") + new Suite("dk1", "hush", "应用")
                + new Provider("ww1", "hush");
        assertThat(texts)
                .doesNotContain("张三", "19900000001", "a@mail.example", "hush")
                .contains("woMEMBERA");
    }

    @Test
    void theEnterprisesOwnTextFormHoldsNoSecret() {
        try (Wecom wecom = new Wecom()) {
            String texts = wecom.corp + " " + wecom.console().app(wecom.corp.corpId())
                    + wecom.simulator.visible(wecom.corp.corpId());
            assertThat(texts).doesNotContain(wecom.permanentCode, "张三");
        }
    }
}
