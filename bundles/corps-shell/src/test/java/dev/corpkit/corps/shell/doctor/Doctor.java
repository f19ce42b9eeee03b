package dev.corpkit.corps.shell.doctor;

import dev.corpkit.corps.shell.Instances;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.element.api.Apps;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The doctor's commands, for tests of others. */
public final class Doctor {

    private Doctor() {}

    /** Where nothing else is found. */
    public static FindingCommands of(
            Apps apps, Instances instances, @Nullable CorpStore store, @Nullable StoreTrouble trouble) {
        return new FindingCommands(
                        apps, instances, List::of, InstantSource.system(), () -> true, Runnable::run, () -> {})
                .with(store, trouble);
    }
}
