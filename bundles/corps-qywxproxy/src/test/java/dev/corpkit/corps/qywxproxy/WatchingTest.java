package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who watches an organization sees how far its runs are, whoever began them. */
class WatchingTest {

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();
    private final List<Phase> seen = Collections.synchronizedList(new ArrayList<>());
    private final SyncProgress listener = (phase, done, total) -> seen.add(phase);

    @BeforeEach
    void enterprise() {
        organization.enterprise.dept(1, 0, "Example Ltd").user("a", 1L);
    }

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void everyRunIsSeenUntilTheWatchIsClosed() throws Exception {
        AutoCloseable watch = corp.watchSync(listener);
        corp.syncCorp();
        assertThat(seen).contains(Phase.SCOPE, Phase.MEMBERS, Phase.PLAN, Phase.APPLY);
        seen.clear();
        corp.initCorp();
        assertThat(seen).isNotEmpty();
        watch.close();
        watch.close();
        seen.clear();
        corp.syncCorp();
        assertThat(seen).isEmpty();
    }

    @Test
    void closingOneWatchLeavesAnotherOfTheSameListener() throws Exception {
        AutoCloseable first = corp.watchSync(listener);
        corp.watchSync(listener);
        first.close();
        first.close();
        corp.syncCorp();
        assertThat(seen).isNotEmpty();
    }

    @Test
    void aWatchThatFailsIsClosedAndTheRunGoesOn() {
        corp.watchSync((phase, done, total) -> {
            seen.add(phase);
            throw new IllegalStateException("no");
        });
        corp.syncCorp();
        assertThat(seen).hasSize(1);
        assertThat(corp.getMember("a")).isNotNull();
    }
}
