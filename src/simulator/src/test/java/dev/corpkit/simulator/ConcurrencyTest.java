package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    @Test
    void readersAndChangesAtOnceDoNotDisturbEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (Wecom wecom = new Wecom(EnterpriseShape.of("示例企业", 300, 30, 2))) {
            wecom.console().goLive(wecom.corp.corpId());
            List<Callable<Boolean>> work = IntStream.range(0, 120)
                    .<Callable<Boolean>>mapToObj(i -> () -> i % 4 == 0 ? change(wecom, i) : read(wecom))
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
            assertThat(NaiveWalk.picture(wecom).equals(wecom.simulator.visible(wecom.corp.corpId())))
                    .isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean change(Wecom wecom, int seed) {
        return wecom.corp.randomChanges(seed, 5).size() == 5;
    }

    /** Every member of the root's list says that he is in the root. */
    private static boolean read(Wecom wecom) {
        JsonNode list = wecom.get("user/list", "department_id", 1).path("userlist");
        for (JsonNode member : list) {
            if (!member.path("department").toString().matches("\\[(.*,)?1(,.*)?]")) {
                return false;
            }
        }
        return true;
    }
}
