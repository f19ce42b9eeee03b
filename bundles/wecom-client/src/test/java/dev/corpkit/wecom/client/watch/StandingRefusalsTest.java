package dev.corpkit.wecom.client.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.wecom.client.call.Wire;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a refusal stands that somebody must end. */
@Tag("F2")
class StandingRefusalsTest {

    private static final String SAW = "not trusted" + Wire.SAW + "192.0.2.1";

    private final StandingRefusals refusals = new StandingRefusals(InstantSource.fixed(Instant.EPOCH));

    @Test
    void anAddressThatWeComTakesForOneIsTrustedForAll() {
        refusals.ended("wpA", "agent/get", 60020, SAW);
        refusals.ended("dkA", "service/v2/get_auth_info", 60020, SAW);
        assertThat(refusals.all()).hasSize(2).allMatch(each -> each.address().equals("192.0.2.1"));

        refusals.ended("wpA", "agent/get", 40001, "");
        assertThat(refusals.all())
                .as("WeCom may have looked at the token first")
                .hasSize(1);
        refusals.ended("wpA", "agent/get", 0, "");
        assertThat(refusals.all()).isEmpty();
    }

    @Test
    void aLicenceIsOfOneApiOfOneEnterprise() {
        refusals.ended("wpA", "user/get", 701008, "");
        refusals.ended("wpA", "agent/get", 0, "");
        refusals.ended("wpB", "user/get", 0, "");
        assertThat(refusals.all()).hasSize(1);
    }
}
