package dev.corpkit.corps.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S3")
class StoreOpenHealthCheckTest {

    private final InMemoryCorpStore store = new InMemoryCorpStore();

    @Test
    void aStoreThatWorksIsWell() {
        assertThat(new StoreOpenHealthCheck(store, null).execute().getStatus()).isEqualTo(Status.OK);
    }

    @Test
    void troubleOfAnOpenStoreIsCriticalInItsOwnWords() {
        var result = new StoreOpenHealthCheck(store, () -> "The store at x does not work: read-only").execute();

        assertThat(result.getStatus()).isEqualTo(Status.CRITICAL);
        assertThat(result.iterator().next().getMessage()).isEqualTo("The store at x does not work: read-only");
    }

    @Test
    void aStoreThatIsBeingOpenedIsNotThereYetAndNothingIsWrong() {
        StoreTrouble opening = new StoreTrouble() {
            @Override
            public String message() {
                return "The store is being opened.";
            }

            @Override
            public boolean isOpening() {
                return true;
            }
        };
        var result = new StoreOpenHealthCheck(null, opening).execute();

        assertThat(result.getStatus()).isEqualTo(Status.TEMPORARILY_UNAVAILABLE);
        assertThat(result.iterator().next().getMessage()).isEqualTo("The store is being opened.");
    }

    @Test
    void noStoreAtAllIsCritical() {
        var result = new StoreOpenHealthCheck(null, null).execute();

        assertThat(result.getStatus()).isEqualTo(Status.CRITICAL);
        assertThat(result.iterator().next().getMessage()).contains("corps-store-jpa");
    }
}
