package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StormTest {

    @Test
    @Timeout(60)
    void twoThousandChangesOneByOneArePushedInSeconds() {
        try (Receiver receiver = new Receiver();
                Wecom wecom = new Wecom(EnterpriseShape.of("示例企业", 500, 40, 7))) {
            Callbacks callbacks = wecom.simulator.callbacks();
            wecom.console().goLive(wecom.corp.corpId());
            callbacks.pauseTickets(wecom.suite.suiteId());
            callbacks.template(wecom.suite.suiteId(), receiver.setting);
            IntStream.range(0, 2000).forEach(seed -> wecom.corp.randomChanges(seed, 1));
            callbacks.awaitAll(Duration.ofSeconds(50));
            assertThat(receiver.received).hasSizeGreaterThan(2000);
            assertThat(callbacks.errors()).isEmpty();
        }
    }
}
