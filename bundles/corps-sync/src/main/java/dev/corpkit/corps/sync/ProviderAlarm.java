package dev.corpkit.corps.sync;

import java.util.List;

/**
 * Which enterprises lost many members within the last hour (contract row G1).
 *
 * @param enterprises their corpIds, sorted
 * @param ringing whether they are so many that WeCom or the provider must be why: their removals are held
 */
public record ProviderAlarm(List<String> enterprises, boolean ringing) {

    /** Copies. */
    public ProviderAlarm {
        enterprises = List.copyOf(enterprises);
    }
}
