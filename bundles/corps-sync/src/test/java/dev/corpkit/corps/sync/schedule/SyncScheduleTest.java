package dev.corpkit.corps.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.sync.schedule.SyncSchedule.Daily;
import dev.corpkit.corps.sync.schedule.SyncSchedule.Every;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C22")
class SyncScheduleTest {

    @Test
    void whatPeopleWriteIsRead() {
        assertThat(SyncSchedule.parse("daily 02:00-05:00"))
                .isEqualTo(new Daily(LocalTime.of(2, 0), LocalTime.of(5, 0)));
        assertThat(SyncSchedule.parse("daily 2:00 - 5:00")).hasToString("daily 02:00-05:00");
        assertThat(SyncSchedule.parse("daily 22:30-01:00")).hasToString("daily 22:30-01:00");
        assertThat(SyncSchedule.parse("every 6h")).isEqualTo(new Every(6)).hasToString("every 6h");
        assertThat(SyncSchedule.parse("every 24 h")).isEqualTo(new Every(24));
        assertThat(SyncSchedule.parse("off").isOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "never",
                "Off",
                "daily",
                "daily 02:00",
                "daily 02:00-02:00",
                "daily 24:00-02:00",
                "daily 2-5",
                "daily 02:00-05:60",
                "every 0h",
                "every 25h",
                "every 6",
                "every h",
                "every 6h ",
                "0 2 * * *"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> SyncSchedule.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
