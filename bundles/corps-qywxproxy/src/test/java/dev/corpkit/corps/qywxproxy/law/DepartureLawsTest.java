package dev.corpkit.corps.qywxproxy.law;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who is gone, over generated enterprises that know it (issue 9, A4). A failure names the seed that tells its story again. */
public class DepartureLawsTest {

    private static final long FIRST = 9_000_000;

    private final Logger log = (Logger) LoggerFactory.getLogger("dev.corpkit");

    /** How many organizations are generated. */
    protected int organizations() {
        return Integer.getInteger("corpkit.laws", 300);
    }

    /** The store of the next organization. */
    protected CorpStore store() {
        return new InMemoryCorpStore();
    }

    @BeforeEach
    void quiet() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        log.setLevel(null);
    }

    @Test
    @Tag("C9")
    void onlyPositiveWordsTakeMembersOffline() {
        long changes = 0;
        int organizations = organizations();
        for (long seed = FIRST; seed < FIRST + organizations; seed++) {
            changes += DepartureTrial.tell(seed, store());
        }
        System.out.println("The law of departures held over " + organizations + " organizations and " + changes
                + " changes of them");
    }
}
