package dev.corpkit.corps.qywxproxy.law;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LawSize;
import java.util.stream.LongStream;
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
        return LawSize.of(300, 5000);
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
        int organizations = organizations();
        long changes = LongStream.range(FIRST, FIRST + organizations)
                .parallel()
                .map(seed -> DepartureTrial.tell(seed, store()))
                .sum();
        System.out.println("The law of departures held over " + organizations + " organizations and " + changes
                + " changes of them");
    }
}
